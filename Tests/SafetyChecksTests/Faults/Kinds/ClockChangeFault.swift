import DoseModel

/// T503: a dose in the first, or the last, minute that a clock change takes away or repeats.
struct ClockChangeFault: Fault {
    let code = FindingCode.t503

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let place = Int.random(in: 0..<sound.heldSteps, using: &random)
        let person = sound.with(sound.well(on: sound.plan.steps[0].start))
        let minutes = 120..<180
        return [("first minute", 119, 120), ("last minute", 180, 179)].map { what, edge, beyond in
            func dose(at minute: Int) -> SoundPlan {
                var held = person.held([1_000], at: 0, doses: [1_000])
                held = held.with(steps: held.plan.steps.map { $0.with(doses: [NaiveLimits.dose(1_000, at: minute)]) })
                let step = held.plan.steps[place]
                held.clockChanges = [
                    ClockChange(date: step.end.adding(days: -1), kind: .skipped, minutes: minutes)
                ]
                return held
            }
            return Break(
                what: what, edge: dose(at: edge), beyond: dose(at: beyond), severity: .warning, step: place + 1)
        }
    }
}
