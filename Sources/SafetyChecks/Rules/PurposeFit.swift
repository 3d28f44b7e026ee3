import DoseModel

/// F001: the drug is asked for something that evidence does not support. No agreement makes evidence.
struct PurposeFit: PersonRule {
    var codes: [FindingCode] { [.f001] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        guard let word = check.circumstances.purpose, let fit = check.monograph.fit,
            let purpose = check.monograph.unsupportedPurpose(named: word)
        else { return }
        let choices = fit.choices(for: purpose.id)
        findings.add(
            .f001, check.isLeaving ? .note : .error, "for \(purpose.title): \(purpose.evidence.value)",
            actual: purpose.title, limit: "a purpose that evidence supports", by: purpose.evidence,
            help: choices.isEmpty ? "ask the prescriber what helps instead" : choices[0].advice.value,
            notes: choices.dropFirst().map { "\($0.symptom): \($0.advice.value)" },
            span: check.circumstances.patient.places["purpose"])
    }
}
