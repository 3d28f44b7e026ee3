import DoseModel

/// I701 and I702: the person takes something that does not go well with the drug. What is dangerous is an error, what
/// makes drowsy a warning, what is merely to be known a note; several that make drowsy together count for more. Of
/// alcohol `Alcohol` speaks.
struct Combination: PersonRule {
    var codes: [FindingCode] { [.i701, .i702] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let patient = check.circumstances.patient
        guard check.concernsPerson, patient.taking?.isEmpty == false || patient.alcohol == .daily else { return }
        var sedatives = SedativeCount()
        let medicines = check.otherMedicines
        let places = medicines.map { check.monograph.interactions(with: $0) }
        for (place, interaction) in check.monograph.interactions.enumerated() {
            let isAlcohol = Alcohol.isSpoken(of: interaction)
            let meeting = medicines.indices.filter { places[$0].contains(place) }.map { medicines[$0] }
            for medicine in meeting { sedatives.add(medicine, by: interaction) }
            if isAlcohol, patient.alcohol == .daily {
                sedatives.add(check.monograph.terminology.medicines.named(Alcohol.word), by: interaction)
            }
            let others = meeting.filter { !$0.keys.contains(Alcohol.word) }
            if !others.isEmpty { add(interaction, with: others, check, into: &findings) }
        }
        if let rule = check.monograph.person.sedativesTogether, sedatives.count >= rule.value {
            add(sedatives, by: rule, into: &findings)
        }
    }

    private func add(
        _ interaction: Interaction, with medicines: [NamedMedicine], _ check: CheckContext,
        into findings: inout FindingList
    ) {
        let names = DoseWording.list(medicines.map { $0.text(amongst: interaction.with) })
        let (code, severity) = Combination.verdict(interaction.level.value)
        let kidneys = interaction.kidneyBelow.flatMap { limit in
            check.isKidney(below: limit) ? "with kidney function below \(limit) this counts for more" : nil
        }
        findings.add(
            code, severity, "with \(names): \(interaction.effect)", actual: names,
            limit: code == .i701 ? "not together without a prescriber's agreement" : "together with care",
            by: interaction.level,
            help: code == .i701
                ? "ask the prescriber who knows of both, or have them acknowledge I701 with a reason"
                : "ask a pharmacist or prescriber what to watch for",
            notes: [kidneys].compactMap(\.self), span: check.place(of: medicines[0].written, under: "taking"))
    }

    /// Where enough of them rest on something that was read it is an error; else a warning like each alone.
    private func add(_ sedatives: SedativeCount, by rule: Cited<Int>, into findings: inout FindingList) {
        let what =
            sedatives.count == 1 ? "1 medicine that makes drowsy" : "\(sedatives.count) medicines that make drowsy"
        findings.add(
            .i702, sedatives.verified >= rule.value ? .error : .warning,
            "\(what) would be taken together with it: \(DoseWording.list(sedatives.texts))",
            actual: what, limit: "fewer than \(rule.value) without a prescriber's agreement", by: rule,
            help: "ask the prescriber which of them can go, or have them acknowledge I702 with a reason",
            notes: ["together they slow breathing and thinking more than each alone"])
    }

    private static func verdict(_ level: Interaction.Level) -> (FindingCode, Severity) {
        switch level {
        case .dangerous: (.i701, .error)
        case .sedating: (.i702, .warning)
        case .caution: (.i702, .note)
        }
    }
}
