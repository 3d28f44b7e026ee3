import DoseModel

/// I700: medicines the monograph does not name, conditions, a pregnancy or a child's age were stated, and this version
/// does not check them. Silence would read as consent.
struct UncheckedCircumstances: SafetyRule {
    var codes: [FindingCode] { [.i700] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let patient = check.circumstances.patient
        let adult = check.monograph.adultsFrom
        if let age = patient.age, age < adult.value {
            findings.add(
                .i700, .error, "the limits are those of adults; doses at age \(age) are not checked",
                actual: "age \(age)",
                limit: "age \(adult.value) or more", by: adult, help: "have somebody plan this who treats children")
        }
        var stated = Medicines(patient.taking).unknown(to: check.monograph) + patient.conditions
        if let pregnancy = patient.pregnancy, pregnancy != .none { stated.append(pregnancy.rawValue) }
        guard !stated.isEmpty else { return }
        findings.add(
            .i700, .warning, "this version does not check \(DoseWording.list(stated))",
            actual: DoseWording.list(stated), help: "ask a pharmacist or prescriber about them")
    }
}
