import DoseModel

/// S201: a step up by more than one dose, or one day, may rise. From one rung of a published ladder to the next is
/// always allowed: the source that prints the ladder says so, as the label does of a fourth dose of 20 mg.
struct StepSize: SafetyRule {
    var codes: [FindingCode] { [.s201] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let rule = check.monograph.step
        let others = check.stepRules.count > 1 ? check.stepRules : []
        for change in check.changes where !change.isStart && change.isStepUp {
            let total = change.before.dayTotal
            let caps = StepCaps(rule, from: total)
            guard caps.areExceeded(by: change) else { continue }
            if others.contains(where: { !StepCaps($0, from: total).areExceeded(by: change) }) { continue }
            guard !isPrinted(change, check), let first = ExceededCap.first(of: caps.exceeded(by: change)) else {
                continue
            }
            findings.add(
                .s201, .error, caps.message(for: change), at: check.step(of: change), on: change.date,
                actual: first.actual, limit: first.limit.value, by: first.limit,
                help: caps.help(for: change, everyDays: days(check, on: change.date)),
                notes: ["from \(change.before.wording) to \(change.after.wording)"],
                related: check.places(of: check.stepBefore(change), change.before.wording))
        }
        for step in check.timeline where !step.isUniform {
            judgeSwing(of: step, others.isEmpty ? [rule] : others, check, &findings)
        }
    }

    /// Whether a change goes from one rung of a published ladder to the next, at the same rhythm of days.
    private func isPrinted(_ change: LevelChange, _ check: CheckContext) -> Bool {
        check.printedLadders.contains { $0.rung(before: change) != nil }
    }

    /// A step whose days differ climbs and falls in every round, or every week; that climb is measured by the same rules,
    /// from its smallest day.
    private func judgeSwing(
        of step: StepFacts, _ rules: [StepRule], _ check: CheckContext, _ findings: inout FindingList
    ) {
        let swing = step.level.dayTotal - step.smallestTotal
        let caps = rules.map { StepCaps($0, from: step.smallestTotal).perDay }
        guard let perDay = caps.compactMap(\.self).max(by: { $0.value < $1.value }), !caps.contains(nil),
            swing > perDay.value, !isPrinted(step, check)
        else { return }
        let isWeekly = step.doses.contains { $0.weekdays != .everyDay }
        findings.add(
            .s201, .error, "within the \(isWeekly ? "week" : "round") the day's total rises by \(swing.text)",
            at: step, on: step.peakDate, actual: "\(swing.text)/day more",
            limit: "\(perDay.value.text)/day more", by: perDay,
            help: "bring the days of the \(isWeekly ? "week" : "round") within \(perDay.value.text) of each other")
    }

    /// Whether a step is one that a ladder, or the table of a way down, prints.
    private func isPrinted(_ step: StepFacts, _ check: CheckContext) -> Bool {
        let tables = check.monograph.tapers.flatMap(check.printedTables)
        return (check.printedLadders + tables).contains { printed in
            printed.rungs.contains { printed.stands(step.level, on: $0) }
        }
    }

    private func days(_ check: CheckContext, on date: CivilDate?) -> Int {
        max(check.monograph.step.interval.value.lowerBound, check.kidney(on: date).band.minimumDays?.value ?? 0)
    }
}
