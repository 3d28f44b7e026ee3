import DoseModel

/// P601: a dose one grain beside what the products at hand make, or one grain more than the most tablets make.
struct ReachableDoseFault: Fault {
    let code = FindingCode.p601

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        var person = sound.with(sound.well(on: sound.plan.steps[0].start))
        let place = person.circumstances.jurisdiction ?? person.monograph.usualJurisdiction
        let limits = person.limits
        let known = person.monograph.products.filter { $0.jurisdictions.contains(place) && $0.name != AllDrugs.drops }
        let product = random.pick(known)
        person.circumstances.products = [product.name]
        let step = Int.random(in: 0..<sound.heldSteps, using: &random)
        let grain = ReachableDoseFault.grain(of: product)
        let most = min(limits.lowestCeiling(.day) ?? .max, limits.lowestCeiling(.dose) ?? .max)
        guard grain.micrograms < most else { return [] }
        var result = [
            Break(
                what: "1 mcg beside the \(product.name)", edge: alike(person, grain.micrograms),
                beyond: person.held([grain.micrograms], at: step, doses: [grain.micrograms + 1]), severity: .error,
                step: step + 1)
        ]
        let units = Int64(person.monograph.tabletsPerDose.value)
        let full = product.strength.micrograms * units
        if !product.form.isMeasured, full + grain.micrograms <= most {
            result.append(
                Break(
                    what: "more than \(units) of the \(product.name)", edge: whole(person, full),
                    beyond: whole(person, full + grain.micrograms), severity: .error, step: 1))
        }
        return result
    }

    private func alike(_ person: SoundPlan, _ amount: Int64) -> SoundPlan {
        person.held([amount], at: 0, doses: [amount])
    }

    /// One step of what was taken before.
    private func whole(_ person: SoundPlan, _ amount: Int64) -> SoundPlan {
        person.built([([amount], 14)], soFar: person.limits.soFar([amount], days: 400))
    }

    /// The smallest part of a product that can be taken; whole for everything that is not a tablet or measured.
    static func grain(of product: Product) -> Dose {
        guard product.form == .tablet || product.form == .liquid else { return product.strength }
        return product.strength.multiplied(by: product.smallestPart.value) ?? product.strength
    }
}
