import DoseModel

/// S203: the first dose, or the first day, is too much.
struct StartDose: SafetyRule {
    var codes: [FindingCode] { [.s203] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        guard let start = check.changes.first(where: \.isStart), let step = check.step(of: start) else { return }
        let rule = check.monograph.step
        let largest = start.after.amounts.first ?? .zero
        let total = start.after.dayTotal
        if largest > rule.startPerDose.value {
            findings.add(
                .s203, .error, "the first doses are \(largest.text)", at: step, on: start.date, actual: largest.text,
                limit: rule.startPerDose.value.text, by: rule.startPerDose,
                help: "start with doses of at most \(rule.startPerDose.value.text)")
        }
        let band = check.kidney.band.startDaily
        let severity = bandSeverity(check)
        if let band, let severity, total > band.value, severity == .error || total <= rule.startPerDay.value {
            add(total, severity, over: band, in: step, start, check, &findings)
        } else if total > rule.startPerDay.value {
            add(total, .error, over: rule.startPerDay, in: step, start, check, &findings)
        }
    }

    /// How grave it is to start above the band's own start; `nil` where the band asks for nothing.
    private func bandSeverity(_ check: CheckContext) -> Severity? {
        switch check.kidney.band.gate.value {
        case .none: nil
        case .advisory: .warning
        case .acknowledge, .refuse: .error
        }
    }

    private func add(
        _ total: Dose, _ severity: Severity, over limit: Cited<Dose>, in step: StepFacts, _ start: LevelChange,
        _ check: CheckContext, _ findings: inout FindingList
    ) {
        findings.add(
            .s203, severity, "the first day's total is \(total.text)", at: step, on: start.date,
            actual: total.perDayText, limit: limit.value.perDayText, by: limit,
            help: "start with a total of at most \(limit.value.text) a day", notes: [check.kidney.text])
    }
}
