import DoseModel

/// P602: the stated tablets are one smallest part more, or less, than the dose.
struct StatedTabletsFault: Fault {
    let code = FindingCode.p602

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        var person = sound.with(sound.well(on: sound.plan.steps[0].start))
        let known = person.monograph.products.filter { $0.name != AllDrugs.drops }
        let product = random.pick(known)
        person.circumstances.products = [product.name, AllDrugs.drops]
        let place = Int.random(in: 0..<sound.heldSteps, using: &random)
        let limits = person.limits
        let most = min(limits.lowestCeiling(.day) ?? .max, limits.lowestCeiling(.dose) ?? .max)
        guard product.strength.micrograms <= most else { return [] }
        let amount = product.strength.micrograms
        let part = product.form == .tablet || product.form == .liquid ? product.smallestPart.value : Ratio(1)
        func taking(_ count: Ratio) -> SoundPlan {
            let held = person.held([amount], at: 0, doses: [amount])
            let steps = held.plan.steps.enumerated().map { index, step in
                step.with(
                    doses: step.doses.map { dose in
                        ScheduledDose(
                            slot: dose.slot, anchor: dose.anchor, time: dose.time, amount: dose.amount,
                            take: [Dosage(product: product.name, count: index == place ? count : Ratio(1))])
                    })
            }
            return held.with(steps: steps)
        }
        let wrong = [Ratio(1) + part] + (part < Ratio(1) ? [Ratio(1) + part * -1] : [])
        return wrong.map { count in
            Break(
                what: "\(count.text) of the \(product.name) for 1", edge: taking(Ratio(1)), beyond: taking(count),
                severity: .error, step: place + 1)
        }
    }
}
