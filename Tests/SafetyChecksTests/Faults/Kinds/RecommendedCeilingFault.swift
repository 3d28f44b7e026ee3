import DoseModel

/// C103: a single dose, or a day's total, one microgram above the recommended ceiling and below the absolute one.
struct RecommendedCeilingFault: Fault {
    let code = FindingCode.c103

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let limits = sound.limits
        let place = Int.random(in: 0..<sound.heldSteps, using: &random)
        return Ceiling.Span.allCases.compactMap { span in
            guard let limit = limits.ceiling(.recommended, span)?.value.micrograms,
                limits.ceiling(.absolute, span).map({ $0.value.micrograms > limit }) ?? true
            else { return nil }
            let single = span == .dose ? nil : limits.lowestCeiling(.dose).map { $0 - 2 }
            guard let base = limits.spread(limit - 1, each: single) else { return nil }
            func more(_ micrograms: Int64) -> [Int64] { [base[0] + micrograms] + base.dropFirst() }
            let (edge, beyond) = sound.wellHeld(base, at: place, more(1), more(2))
            return Break(
                what: "a \(span.rawValue) of \(limit) + 1 mcg", edge: edge, beyond: beyond, severity: .warning,
                step: place + 1)
        }
    }
}
