import DoseModel

/// G801: a step begins a day before the one before it has ended.
struct OverlapFault: Fault {
    let code = FindingCode.g801

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let held = sound.with(sound.well(on: sound.plan.steps[0].start)).held([1_000], at: 0, doses: [1_000])
        guard held.plan.steps.count > 1 else { return [] }
        let place = Int.random(in: 1..<held.plan.steps.count, using: &random)
        var steps = held.plan.steps
        guard steps[place - 1].days > 1 else { return [] }
        steps[place] = steps[place].with(start: steps[place].start.adding(days: -1))
        return [
            Break(
                what: "a day in two steps", edge: held, beyond: held.with(steps: steps), severity: .error,
                step: place + 1)
        ]
    }
}
