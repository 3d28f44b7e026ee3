import DoseModel

/// C101 and C102: a single dose, or a day's total, above the absolute ceiling of the place the plan is for.
struct AbsoluteCeiling: SafetyRule {
    var codes: [FindingCode] { [.c101, .c102] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let place = check.jurisdiction
        if let ceiling = check.monograph.ceiling(.absolute, per: .dose, in: place)?.limit {
            for step in check.steps where (step.level.amounts.first ?? .zero) > ceiling.value {
                judge(step, over: ceiling, check, &findings)
            }
        }
        if let ceiling = check.monograph.ceiling(.absolute, per: .day, in: place)?.limit {
            for step in check.steps where step.level.dayTotal > ceiling.value {
                let total = step.level.dayTotal
                findings.add(
                    .c102, severity(check, step),
                    "a total of \(total.perDayText) is above the absolute ceiling of \(ceiling.value.perDayText)",
                    at: step, on: step.peakDate, actual: total.perDayText, limit: ceiling.value.perDayText,
                    by: ceiling, help: LoweredDose(in: check).help(dayAtMost: ceiling.value, in: step),
                    notes: notes(check, step))
            }
        }
    }

    private func judge(
        _ step: StepFacts, over ceiling: Cited<Dose>, _ check: CheckContext, _ findings: inout FindingList
    ) {
        let doses = step.takenDoses { $0.amount > ceiling.value }
        guard let largest = doses.map(\.amount).max() else { return }
        let names = DoseWording.list(doses.map(DoseWording.name))
        findings.add(
            .c101, severity(check, step),
            "a single dose of \(largest.text) is above the absolute ceiling of \(ceiling.value.text) a dose: \(names)",
            at: step, on: doses.map(step.firstDate).min(), actual: largest.text, limit: ceiling.value.text,
            by: ceiling, help: LoweredDose(in: check).help(eachAtMost: ceiling.value),
            notes: notes(check, step), span: doses[0].span)
    }

    private func severity(_ check: CheckContext, _ step: StepFacts) -> Severity {
        check.isOnTheWayDown(step) ? .warning : .error
    }

    private func notes(_ check: CheckContext, _ step: StepFacts) -> [String] {
        let place = "judged by the ceiling for jurisdiction \(check.jurisdiction)"
        return check.isOnTheWayDown(step) ? [place, OnTheWayDown.note] : [place]
    }
}
