import DoseModel

/// I704: a pregnancy or breast-feeding, and what the monograph says of it, or that it says nothing.
struct PregnancyCare: PersonRule {
    var codes: [FindingCode] { [.i704] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let patient = check.circumstances.patient
        guard check.concernsPerson, let pregnancy = patient.pregnancy, pregnancy != Patient.Pregnancy.none else {
            return
        }
        let isPregnant = pregnancy == .pregnant
        let rules = check.monograph.person
        let word = isPregnant ? "pregnancy" : "breast-feeding"
        let help = "talk with the prescriber before the first dose; do not stop by yourself what you take already"
        guard let said = isPregnant ? rules.pregnancy : rules.breastFeeding else {
            findings.add(
                .i704, .warning, "this monograph says nothing of \(word), so it is not checked",
                actual: pregnancy.rawValue, help: help, span: patient.places["pregnancy"])
            return
        }
        findings.add(
            .i704, .warning, "\(word): \(said.value)", actual: pregnancy.rawValue,
            limit: "only after a word with the prescriber", by: said, help: help, span: patient.places["pregnancy"])
    }
}
