import DoseModel

/// G803: up, down, and up again by one microgram.
struct DirectionFault: Fault {
    let code = FindingCode.g803

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let person = sound.with(sound.well(on: sound.plan.steps[0].start))
        func last(_ amount: Int64) -> SoundPlan {
            person.built(
                [([1_000], 28), ([1_001], 28), ([1_000], 27), ([amount], 1)],
                soFar: person.limits.soFar([1_000], days: 400))
        }
        return [
            Break(what: "up again", edge: last(1_000), beyond: last(1_001), severity: .warning, step: 4)
        ]
    }
}
