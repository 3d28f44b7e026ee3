import DoseModel

/// C102: a day's total one microgram above the absolute ceiling.
struct DailyTotalFault: Fault {
    let code = FindingCode.c102

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let limits = sound.limits
        guard let ceiling = limits.ceiling(.absolute, .day) else { return [] }
        let limit = ceiling.value.micrograms
        // A dose more is left out of the single ones' way.
        guard let base = limits.spread(limit - 1, each: limits.lowestCeiling(.dose).map { $0 - 2 }) else { return [] }
        let place = Int.random(in: 0..<sound.heldSteps, using: &random)
        func more(_ micrograms: Int64) -> [Int64] { [base[0] + micrograms] + base.dropFirst() }
        let (edge, beyond) = sound.wellHeld(base, at: place, more(1), more(2))
        return [
            Break(
                what: "a day of \(limit) + 1 mcg", edge: edge, beyond: beyond,
                severity: NaiveLimits.severity(ceiling), step: place + 1,
                replacing: [SoundPlan.key(.c103, .warning, place + 1)])
        ]
    }
}
