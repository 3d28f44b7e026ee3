import DoseModel

/// I700: medicines, conditions or a pregnancy were stated, and this version does not check them. Silence would read
/// as consent.
struct UncheckedCircumstances: SafetyRule {
    var codes: [FindingCode] { [.i700] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let patient = check.circumstances.patient
        var stated = patient.taking + patient.conditions
        if let pregnancy = patient.pregnancy, pregnancy != .none { stated.append(pregnancy.rawValue) }
        guard !stated.isEmpty else { return }
        findings.add(
            .i700, .note, "this version does not check \(DoseWording.list(stated))",
            actual: DoseWording.list(stated), help: "ask a pharmacist or prescriber about them")
    }
}
