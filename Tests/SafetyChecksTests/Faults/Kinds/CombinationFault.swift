import DoseModel

/// I701 and I702: one more medicine, of those that do not go with the drug.
struct CombinationFault: Fault {
    let code: FindingCode

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        sound.monograph.interactions.compactMap { interaction in
            guard (interaction.level.value == .dangerous) == (code == .i701) else { return nil }
            let severity: Severity =
                switch interaction.level.value {
                case .dangerous: NaiveLimits.severity(interaction.level)
                case .sedating: .warning
                case .caution: .note
                }
            let word = random.pick(interaction.with)
            // Some words stand with several effects, which are several findings of one kind.
            let named = sound.monograph.terminology.medicines.named(word)
            guard sound.monograph.interactions(with: named).count == 1, word != sound.monograph.id else { return nil }
            // Of alcohol another code speaks.
            guard !interaction.with.contains("alcohol") else { return nil }
            func taking(_ words: [String]) -> SoundPlan {
                var patient = sound.well(on: sound.plan.steps[0].start)
                patient.taking = words
                return sound.with(patient).held([1_000], at: 0, doses: [1_000])
            }
            return Break(
                what: "with \(word)", edge: taking([]), beyond: taking([word]), severity: severity, step: nil)
        }
    }
}
