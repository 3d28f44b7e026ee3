import DoseModel

/// I708: nothing is said of other medicines where the way depends on them.
struct UnstatedMedicinesFault: Fault {
    let code = FindingCode.i708

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let named = sound.plan.protocolName.flatMap { sound.monograph.titrationProtocol(named: $0) }
        guard let titration = named ?? sound.monograph.protocols.first,
            titration.variants.contains(where: { !$0.condition.taking.isEmpty || !$0.condition.notTaking.isEmpty })
        else { return [] }
        func taking(_ words: [String]?) -> SoundPlan {
            var patient = sound.well(on: sound.plan.steps[0].start)
            patient.taking = words
            return sound.with(patient).built([([1_000], 14)], soFar: nil)
        }
        // The rhythm of the first doses depends on them too; both begin as seldom as the slowest.
        func slow(_ plan: SoundPlan) -> SoundPlan { plan.with(steps: plan.plan.steps.map { $0.with(everyDays: 2) }) }
        return [
            Break(
                what: "nothing said", edge: slow(taking([])), beyond: slow(taking(nil)),
                severity: .warning, step: nil)
        ]
    }
}
