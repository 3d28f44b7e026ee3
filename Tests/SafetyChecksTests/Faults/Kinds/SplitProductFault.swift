import DoseModel

/// P603: half of the smallest part of a product; a product not at hand; one that nobody knows.
struct SplitProductFault: Fault {
    let code = FindingCode.p603

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        var person = sound.with(sound.well(on: sound.plan.steps[0].start))
        let known = person.monograph.products.filter { $0.name != AllDrugs.drops }
        let product = random.pick(known)
        person.circumstances.products = [product.name, AllDrugs.drops]
        let place = Int.random(in: 0..<sound.heldSteps, using: &random)
        let limits = person.limits
        let most = min(limits.lowestCeiling(.day) ?? .max, limits.lowestCeiling(.dose) ?? .max)
        let isParted = product.form == .tablet || product.form == .liquid
        let part = isParted ? product.smallestPart.value : Ratio(1)
        let half = Ratio(part.numerator, part.denominator * 2)
        guard let whole = product.strength.multiplied(by: part), let less = product.strength.multiplied(by: half),
            whole.micrograms <= most
        else { return [] }
        func taking(_ amount: Dose, _ name: String, _ count: Ratio) -> SoundPlan {
            let held = person.held([less.micrograms], at: place, doses: [less.micrograms])
            let steps = held.plan.steps.enumerated().map { index, step in
                guard index == place else { return step }
                return step.with(
                    doses: step.doses.map { dose in
                        ScheduledDose(
                            slot: dose.slot, anchor: dose.anchor, time: dose.time, amount: amount,
                            take: [Dosage(product: name, count: count)])
                    })
            }
            return held.with(steps: steps)
        }
        var result = [
            Break(
                what: "\(half.text) of the \(product.name)", edge: taking(less, AllDrugs.drops, Ratio(less.micrograms)),
                beyond: taking(less, product.name, half),
                severity: isParted ? NaiveLimits.severity(product.smallestPart) : .error, step: place + 1),
            Break(
                what: "of a product nobody knows", edge: taking(less, AllDrugs.drops, Ratio(less.micrograms)),
                beyond: taking(less, "moon dust", Ratio(1)), severity: .error, step: place + 1),
        ]
        if let other = known.first(where: { $0.name != product.name && $0.strength <= Dose(micrograms: most) }) {
            // Everything else of it is right.
            let amount = other.strength
            func all(_ name: String, _ count: Ratio) -> SoundPlan {
                let held = person.held([amount.micrograms], at: 0, doses: [amount.micrograms])
                let steps = held.plan.steps.enumerated().map { index, step in
                    step.with(
                        doses: step.doses.map { dose in
                            ScheduledDose(
                                slot: dose.slot, anchor: dose.anchor, time: dose.time, amount: dose.amount,
                                take: index == place ? [Dosage(product: name, count: count)] : nil)
                        })
                }
                return held.with(steps: steps)
            }
            result.append(
                Break(
                    what: "the \(other.name) is not at hand", edge: all(AllDrugs.drops, Ratio(amount.micrograms)),
                    beyond: all(other.name, Ratio(1)), severity: .error, step: place + 1))
        }
        return result
    }
}
