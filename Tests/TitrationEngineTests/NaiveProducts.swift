import DoseModel

/// The choice of products by trying everything: every set of products, every count of every product. Written without a
/// look at the search it judges.
struct NaiveProducts {
    struct Cost: Comparable {
        var splits = 0
        var units = Ratio.zero
        static func < (left: Cost, right: Cost) -> Bool {
            left.splits == right.splits ? left.units < right.units : left.splits < right.splits
        }
    }

    let products: [Product]
    let most: Int

    /// The cheapest cost and all the ways of making a dose at it.
    func ways(_ dose: Dose, with mask: Int) -> (cost: Cost, ways: [[Dosage]])? {
        var best: (cost: Cost, ways: [[Dosage]])?
        func consider(_ take: [Dosage], _ cost: Cost) {
            guard let known = best, !(cost < known.cost) else {
                best = (cost, [take])
                return
            }
            if cost == known.cost { best?.ways.append(take) }
        }
        func extend(_ index: Int, _ left: Dose, _ take: [Dosage], _ cost: Cost) {
            if left.isZero { consider(take, cost) }
            guard left > .zero, index < products.count else { return }
            extend(index + 1, left, take, cost)
            let product = products[index]
            guard mask >> index & 1 == 1, product.form != .liquid else { return }
            let part = product.form == .tablet ? product.smallestPart.value : Ratio(1)
            var taken = part
            while cost.units + taken <= Ratio(Int64(most)) {
                let isSplit = taken.denominator != 1
                let rest = left - product.strength.multiplied(by: taken)!
                if rest < .zero { break }
                extend(
                    index + 1, rest, take + [Dosage(product: product.name, count: taken)],
                    Cost(splits: cost.splits + (isSplit ? 1 : 0), units: cost.units + taken))
                taken += part
            }
        }
        extend(0, dose, [], Cost())
        for (index, product) in products.enumerated() where mask >> index & 1 == 1 && product.form == .liquid {
            var volume = product.smallestPart.value
            while let held = product.strength.multiplied(by: volume), held <= dose {
                if held == dose {
                    consider([Dosage(product: product.name, count: volume)], Cost(splits: 0, units: Ratio(1)))
                }
                volume += product.smallestPart.value
            }
        }
        return best
    }

    /// Whether the products of a set may stand in one plan.
    func mayStandTogether(_ mask: Int) -> Bool {
        let forms = products.indices.filter { mask >> $0 & 1 == 1 }.map { products[$0].form }
        return forms.allSatisfy { ($0 == .modifiedRelease) == (forms[0] == .modifiedRelease) }
    }
}
