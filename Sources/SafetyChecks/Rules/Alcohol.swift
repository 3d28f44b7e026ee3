import DoseModel

/// I703: alcohol, and what the monograph says of it. Some is a warning; every day is an error, because then it meets
/// every dose.
struct Alcohol: PersonRule {
    /// What interactions call it.
    static let word = "alcohol"

    var codes: [FindingCode] { [.i703] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        guard check.concernsPerson, let (amount, span) = Alcohol.amount(check) else { return }
        let isDaily = amount == .daily
        for interaction in check.monograph.interactions where Alcohol.isSpoken(of: interaction) {
            let graver: Severity = isDaily || interaction.level.value == .dangerous ? .error : .warning
            findings.add(
                .i703, interaction.level.value == .caution ? .note : graver,
                "alcohol\(isDaily ? " every day" : ""): \(interaction.effect)",
                actual: isDaily ? "every day" : "some", limit: "none", by: interaction.level,
                help: isDaily
                    ? "tell the prescriber how much it is before you start; do not stop drinking all at once by yourself"
                    : "leave alcohol out while you take it",
                span: span)
            return
        }
        findings.add(
            .i703, .warning, "this monograph says nothing of alcohol, so it is not checked",
            actual: isDaily ? "every day" : "some", help: "ask a pharmacist or prescriber about it", span: span)
    }

    /// Whether an interaction speaks of alcohol.
    static func isSpoken(of interaction: Interaction) -> Bool { interaction.with.contains(word) }

    /// How much is drunk, and where that stands; `nil` for nothing, or nothing said.
    private static func amount(_ check: CheckContext) -> (Patient.Alcohol, SourceSpan?)? {
        let patient = check.circumstances.patient
        if let amount = patient.alcohol, amount != Patient.Alcohol.none { return (amount, patient.places["alcohol"]) }
        guard patient.taking != nil, let named = check.otherMedicines.first(where: { $0.keys.contains(word) }) else {
            return nil
        }
        return (.some, check.place(of: named.written, under: "taking"))
    }
}
