import DoseModel

/// S201: a step up by more than one dose, or one day, may rise. From one rung of a published ladder to the next is
/// always allowed: the source that prints the ladder says so, as the label does of a fourth dose of 20 mg.
struct StepSize: SafetyRule {
    var codes: [FindingCode] { [.s201] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let rule = check.monograph.step
        guard let perDose = rule.increasePerDose, let perDay = rule.increasePerDay else { return }
        for change in check.changes where !change.isStart {
            let isOverDose = change.riseOfDose > perDose.value
            guard isOverDose || change.riseOfDay > perDay.value, !isRung(change, check) else { continue }
            let source = isOverDose ? perDose : perDay
            let actual = isOverDose ? change.riseOfDose.text + " more a dose" : "\(change.riseOfDay.text)/day more"
            let both = isOverDose && change.riseOfDay > perDay.value ? " and \(change.riseOfDay.text) a day" : ""
            findings.add(
                .s201, .error,
                isOverDose
                    ? "a single dose rises by \(change.riseOfDose.text)\(both) at once"
                    : "the day's total rises by \(change.riseOfDay.text) at once",
                at: check.step(of: change), on: change.date, actual: actual,
                limit: isOverDose ? perDose.value.text + " more a dose" : "\(perDay.value.text)/day more", by: source,
                help: help(for: change, perDose.value, perDay.value, check),
                notes: [notes(for: change)])
        }
        judgeWeeks(check, perDose, perDay, &findings)
    }

    /// Whether a change goes from one rung of one of the monograph's ladders to the next, at the same rhythm of days.
    private func isRung(_ change: LevelChange, _ check: CheckContext) -> Bool {
        check.monograph.protocols.contains { titration in
            let asked = check.circumstances.problemTimes.count
            let problemTimes = asked > 0 ? asked : titration.usualProblemTimes.count
            func stands(_ rung: AskedRegimen, at level: DoseLevel) -> Bool {
                let printed = DoseLevel(of: rung, problemTimes: problemTimes)
                return printed.amounts == level.amounts && printed.average == level.average && !level.isNone
            }
            return titration.ladders.contains { ladder in
                zip(ladder, ladder.dropFirst()).contains { lower, upper in
                    stands(lower.regimen, at: change.before) && stands(upper.regimen, at: change.after)
                }
            }
        }
    }

    /// A step whose days of the week differ climbs and falls every week; those climbs are measured by the same rule.
    private func judgeWeeks(
        _ check: CheckContext, _ perDose: Cited<Dose>, _ perDay: Cited<Dose>, _ findings: inout FindingList
    ) {
        for step in check.timeline where !step.isUniform {
            let swing = step.level.dayTotal - step.smallestTotal
            guard swing > perDay.value else { continue }
            findings.add(
                .s201, .error, "within the week the day's total rises by \(swing.text)", at: step, on: step.peakDate,
                actual: "\(swing.text)/day more", limit: "\(perDay.value.text)/day more", by: perDay,
                help: "bring the days of the week within \(perDay.value.text) of each other")
        }
    }

    private func help(
        for change: LevelChange, _ perDose: Dose, _ perDay: Dose, _ check: CheckContext
    ) -> String {
        let steps = max(parts(change.riseOfDose, of: perDose), parts(change.riseOfDay, of: perDay)) - 1
        let days = max(check.monograph.step.interval.value.lowerBound, check.kidney.band.minimumDays?.value ?? 0)
        return "add \(steps) \(steps == 1 ? "step" : "steps") in between, each at most \(perDose.text) a dose and"
            + " \(perDay.text) a day above the one before and \(DoseWording.days(days)) long or longer"
    }

    private func parts(_ rise: Dose, of limit: Dose) -> Int {
        guard rise > .zero, limit > .zero else { return 1 }
        return Int((rise.micrograms + limit.micrograms - 1) / limit.micrograms)
    }

    private func notes(for change: LevelChange) -> String {
        "from \(change.before.wording) to \(change.after.wording)"
    }
}
