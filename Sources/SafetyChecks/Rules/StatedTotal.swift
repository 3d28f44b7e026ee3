import DoseModel

/// P604: the day's total that a step states is not the sum of its doses, or what the plan hands over is not what it
/// takes.
struct StatedTotal: SafetyRule {
    var codes: [FindingCode] { [.p604] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        if !check.plan.dispensed.isEmpty { DispensedAmount(check: check).judge(into: &findings) }
        for step in check.steps {
            // Where days differ, the largest counts, whether or not the step is long enough to meet it.
            guard let stated = step.step.statedTotal, stated != step.level.dayTotal,
                step.isUniform || stated != RoundProfile.largestTotal(of: step.doses)
            else { continue }
            let sum = step.level.dayTotal
            findings.add(
                .p604, .error, "the stated total of \(stated.text) is not the sum of the doses, \(sum.text)", at: step,
                on: step.peakDate, actual: stated.text, limit: sum.text, help: "write \(sum.text), or correct a dose",
                notes: ["counted on a day on which the drug is taken"])
        }
    }
}
