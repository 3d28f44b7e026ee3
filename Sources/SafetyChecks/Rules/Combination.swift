import DoseModel

/// I701 and I702: the person takes something that does not go well with the drug. What is dangerous is an error, what
/// makes drowsy a warning, what is merely to be known a note.
struct Combination: SafetyRule {
    var codes: [FindingCode] { [.i701, .i702] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        guard let taking = check.circumstances.patient.taking, !taking.isEmpty, !check.changes.isEmpty else { return }
        let medicines = Medicines(taking)
        for interaction in check.monograph.interactions {
            let words = medicines.named(in: interaction.with)
            guard !words.isEmpty else { continue }
            let names = DoseWording.list(words)
            let (code, severity) = Combination.verdict(interaction.level.value)
            findings.add(
                code, severity, "with \(names): \(interaction.effect)", actual: names,
                limit: code == .i701 ? "not together without a prescriber's agreement" : "together with care",
                by: interaction.level,
                help: code == .i701
                    ? "ask the prescriber who knows of both, or have them acknowledge I701 with a reason"
                    : "ask a pharmacist or prescriber what to watch for")
        }
    }

    private static func verdict(_ level: Interaction.Level) -> (FindingCode, Severity) {
        switch level {
        case .dangerous: (.i701, .error)
        case .sedating: (.i702, .warning)
        case .caution: (.i702, .note)
        }
    }
}
