import DoseModel

/// S201: a step up by more than one dose, or one day, may rise. From one rung of a published ladder to the next is
/// always allowed: the source that prints the ladder says so, as the label does of a fourth dose of 20 mg.
struct StepSize: SafetyRule {
    var codes: [FindingCode] { [.s201] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let caps = StepCaps(check.monograph.step)
        let others = check.stepRules.count > 1 ? check.stepRules.map(StepCaps.init) : []
        for change in check.changes where !change.isStart && caps.areExceeded(by: change) {
            if others.contains(where: { !$0.areExceeded(by: change) }) { continue }
            guard !isPrinted(change, check), let first = ExceededCap.first(of: caps.exceeded(by: change)) else {
                continue
            }
            findings.add(
                .s201, .error, caps.message(for: change), at: check.step(of: change), on: change.date,
                actual: first.actual, limit: first.limit.value, by: first.limit,
                help: caps.help(for: change, everyDays: days(check, on: change.date)),
                notes: ["from \(change.before.wording) to \(change.after.wording)"])
        }
        if let perDay = caps.perDay, others.allSatisfy({ $0.perDay != nil }) {
            let most = others.compactMap(\.perDay).max { $0.value < $1.value } ?? perDay
            judgeSwings(check, most.value > perDay.value ? most : perDay, &findings)
        }
    }

    /// Whether a change goes from one rung of a published ladder to the next, at the same rhythm of days.
    private func isPrinted(_ change: LevelChange, _ check: CheckContext) -> Bool {
        check.printedLadders.contains { $0.rung(before: change) != nil }
    }

    /// A step whose days differ climbs and falls in every round, or every week; those climbs are measured by the same
    /// rule.
    private func judgeSwings(_ check: CheckContext, _ perDay: Cited<Dose>, _ findings: inout FindingList) {
        for step in check.timeline where !step.isUniform {
            let swing = step.level.dayTotal - step.smallestTotal
            guard swing > perDay.value, !isPrinted(step, check) else { continue }
            let isWeekly = step.doses.contains { $0.weekdays != .everyDay }
            findings.add(
                .s201, .error, "within the \(isWeekly ? "week" : "round") the day's total rises by \(swing.text)",
                at: step, on: step.peakDate, actual: "\(swing.text)/day more",
                limit: "\(perDay.value.text)/day more", by: perDay,
                help: "bring the days of the \(isWeekly ? "week" : "round") within \(perDay.value.text) of each other")
        }
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
