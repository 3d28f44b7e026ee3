import DoseModel

/// C103: above the recommended, cautious ceiling, but not above the absolute one, of which C101 and C102 speak.
struct RecommendedCeiling: SafetyRule {
    var codes: [FindingCode] { [.c103] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        for span in Ceiling.Span.allCases {
            guard let ceiling = check.monograph.ceiling(.recommended, per: span, in: check.jurisdiction)?.limit else {
                continue
            }
            let absolute = check.monograph.ceiling(.absolute, per: span, in: check.jurisdiction)?.limit.value
            for step in check.steps {
                let amount = span == .day ? step.level.dayTotal : step.level.amounts.first ?? .zero
                guard amount > ceiling.value else { continue }
                if let absolute, amount > absolute { continue }
                add(amount, span, over: ceiling, in: step, check, &findings)
            }
        }
    }

    private func add(
        _ amount: Dose, _ span: Ceiling.Span, over ceiling: Cited<Dose>, in step: StepFacts, _ check: CheckContext,
        _ findings: inout FindingList
    ) {
        let doses = step.takenDoses { $0.amount > ceiling.value }
        let lowered = LoweredDose(in: check)
        let actual = span == .day ? amount.perDayText : amount.text
        let limit = span == .day ? ceiling.value.perDayText : ceiling.value.text
        findings.add(
            .c103, .warning,
            span == .day
                ? "a total of \(actual) is above the recommended ceiling of \(limit)"
                : "a single dose of \(actual) is above the recommended ceiling of \(limit) a dose: "
                    + DoseWording.list(doses.map(DoseWording.name)),
            at: step, on: span == .day ? step.peakDate : doses.map(step.firstDate).min(), actual: actual,
            limit: limit, by: ceiling,
            help: span == .day
                ? lowered.help(dayAtMost: ceiling.value, in: step) : lowered.help(eachAtMost: ceiling.value),
            notes: ["judged by the ceiling for jurisdiction \(check.jurisdiction)"],
            span: span == .day ? nil : doses.first?.span)
    }
}
