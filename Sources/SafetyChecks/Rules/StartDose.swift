import DoseModel

/// S203 and S204: the first dose, or the first day, is too much; S204 where one begins again after too many days
/// without.
struct StartDose: SafetyRule {
    var codes: [FindingCode] { [.s203, .s204] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        for change in check.changes where change.isStart {
            guard let step = check.step(of: change) else { continue }
            Start(change: change, step: step, check: check).judge(into: &findings)
        }
    }
}

/// One beginning.
private struct Start {
    let change: LevelChange
    let step: StepFacts
    let check: CheckContext

    func judge(into findings: inout FindingList) {
        let rule = check.stepRules.first(where: fits) ?? check.monograph.step
        let largest = change.after.amounts.first ?? .zero
        let total = change.after.dayTotal
        let isOverDose = largest > rule.startPerDose.value
        let isOverDay = total > rule.startPerDay.value
        let isTooOften = rule.startEveryDays.map { step.shortestGap < $0.value } ?? false
        // What a ladder begins with is a published start.
        let isPrinted =
            (isOverDose || isOverDay || isTooOften)
            && check.ladderStarts.contains { ladder in
                ladder.rungs.first.map { ladder.stands(change.after, on: $0) } ?? false
            }
        if isOverDose, !isPrinted {
            add(
                .error, "the first doses are \(largest.text)", largest.text, rule.startPerDose.value.text,
                rule.startPerDose, "start with doses of at most \(rule.startPerDose.value.text)", &findings)
        }
        if let every = rule.startEveryDays, isTooOften, !isPrinted {
            add(
                .error, "the first doses come \(often(step.shortestGap))", often(step.shortestGap),
                "no more than \(often(every.value))", every, "start with doses \(often(every.value))", &findings)
        }
        let severity = bandSeverity
        if let band = check.kidney(on: change.date).band.startDaily, let severity, total > band.value,
            severity == .error || isPrinted || !isOverDay
        {
            addDay(total, severity, band, &findings)
        } else if isOverDay, !isPrinted {
            addDay(total, .error, rule.startPerDay, &findings)
        }
    }

    private func fits(_ rule: StepRule) -> Bool {
        (change.after.amounts.first ?? .zero) <= rule.startPerDose.value
            && change.after.dayTotal <= rule.startPerDay.value
            && rule.startEveryDays.map { step.shortestGap >= $0.value } ?? true
    }

    /// How grave it is to start above the band's own start; `nil` where the band asks for nothing.
    private var bandSeverity: Severity? {
        switch check.kidney(on: change.date).band.gate.value {
        case .none: nil
        case .advisory: .warning
        case .acknowledge, .refuse: .error
        }
    }

    private func often(_ days: Int) -> String { days <= 1 ? "every day" : "once in \(days) days" }

    private func addDay(
        _ total: Dose, _ severity: Severity, _ limit: Cited<Dose>, _ findings: inout FindingList
    ) {
        add(
            severity, "the first day's total is \(total.text)", total.perDayText, limit.value.perDayText, limit,
            "start with a total of at most \(limit.value.text) a day", &findings,
            notes: check.isKidneyOfInterest ? [check.kidney(on: change.date).text] : [])
    }

    private func add<Value>(
        _ severity: Severity, _ what: String, _ actual: String, _ limit: String, _ source: Cited<Value>, _ help: String,
        _ findings: inout FindingList, notes: [String] = []
    ) {
        guard let lapse = change.lapse, let restart = check.monograph.restart else {
            findings.add(
                .s203, severity, what, at: step, on: change.date, actual: actual, limit: limit, by: source, help: help,
                notes: notes)
            return
        }
        // Rests on two limits, so it is as weak as the weaker.
        let basis = source.basis == .unverified ? source.basis : restart.basis
        findings.add(
            .s204, severity, "after \(DoseWording.days(lapse)) without the drug \(what)", at: step, on: change.date,
            actual: actual, limit: limit,
            by: Cited(limit, basis: basis, citation: restart.citation, place: restart.place), help: help,
            notes: ["one begins again after more than \(DoseWording.days(restart.value)) without", source.citation]
                + notes)
    }
}
