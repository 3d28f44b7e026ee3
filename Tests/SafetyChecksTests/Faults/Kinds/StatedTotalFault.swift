import DoseModel

/// P604: a stated total one microgram beside the sum; one unit more handed over than is taken.
struct StatedTotalFault: Fault {
    let code = FindingCode.p604

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let person = sound.with(sound.well(on: sound.plan.steps[0].start))
        let place = Int.random(in: 0..<sound.heldSteps, using: &random)
        let held = person.held([700, 300], at: 0, doses: [700, 300])
        func stated(_ total: Int64) -> SoundPlan {
            var steps = held.plan.steps
            steps[place] = steps[place].with(statedTotal: Dose(micrograms: total))
            return held.with(steps: steps)
        }
        let days = held.plan.steps.map(\.days).reduce(0, +)
        func handedOver(_ units: Int64) -> SoundPlan {
            held.with(dispensed: [SupplyLine(product: AllDrugs.drops, count: Ratio(units))])
        }
        let taken = Int64(days) * 1_000
        let more = random.once(in: 2) ? Int64(1) : -1
        return [
            Break(
                what: "total \(more) mcg beside", edge: stated(1_000), beyond: stated(1_000 + more), severity: .error,
                step: place + 1),
            Break(
                what: "\(more) unit beside", edge: handedOver(taken), beyond: handedOver(taken + more),
                severity: .error, step: nil),
        ]
    }
}
