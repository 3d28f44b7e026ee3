import DoseModel

/// C101: a single dose one microgram above the absolute ceiling.
struct SingleDoseFault: Fault {
    let code = FindingCode.c101

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        guard let ceiling = sound.limits.ceiling(.absolute, .dose) else { return [] }
        let limit = ceiling.value.micrograms
        let place = Int.random(in: 0..<sound.heldSteps, using: &random)
        let (edge, beyond) = sound.wellHeld([limit - 1], at: place, [limit], [limit + 1])
        return [
            Break(
                what: "one dose of \(limit) + 1 mcg", edge: edge, beyond: beyond,
                severity: NaiveLimits.severity(ceiling), step: place + 1,
                replacing: [SoundPlan.key(.c103, .warning, place + 1)])
        ]
    }
}
