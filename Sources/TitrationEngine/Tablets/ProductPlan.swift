package import DoseModel

/// Chooses the products for a whole plan and what each of its doses is made of: jointly, and proven best.
///
/// In this order: the fewest different products to prescribe, the fewest split tablets over the whole plan, the fewest
/// units over the whole plan. Among choices alike in all three solids come before liquids, and products given earlier
/// before later ones: first in the set of products, then in what each dose has the most of.
///
/// The order is kept to the letter. A measured volume is one unit and no split tablet, so one liquid that makes every
/// dose is chosen before one tablet that has to be split, and before two tablets. Who does not want it leaves it out of
/// the products at hand, as the usual products of monographs do.
///
/// Solids and liquids are never mixed in one dose. Products that give the drug off differently (modified release,
/// patches) are never together in one plan.
package struct ProductPlan {
    private let products: [Product]
    private let unitsPerDose: Int

    /// Creates a plan of products.
    ///
    /// - Parameters:
    ///   - products: what is at hand, in order of preference.
    ///   - tabletsPerDose: the most units in one dose.
    package init(products: [Product], tabletsPerDose: Int) {
        let usable = products.filter { $0.strength > .zero }
        self.products = usable.filter { !$0.form.isMeasured } + usable.filter(\.form.isMeasured)
        unitsPerDose = max(tabletsPerDose, 0)
    }

    /// The best choice; `nil` where no products that may stand in one plan make every dose.
    package func best(for demands: [DoseDemand]) -> ProductChoice? {
        let demands = merged(demands)
        var search = SubsetSearch(products: products, unitsPerDose: unitsPerDose, demands: demands)
        guard search.isSolvable() else { return nil }
        for size in 0...products.count {
            if let found = search.best(size: size) { return choice(found, by: &search) }
        }
        return nil
    }

    /// For each number of different products the best choice, as long as one product more still saves split tablets or
    /// units: the fewest products first. Empty where no products that may stand in one plan make every dose.
    package func tradeOffs(for demands: [DoseDemand]) -> [ProductChoice] {
        let demands = merged(demands)
        var search = SubsetSearch(products: products, unitsPerDose: unitsPerDose, demands: demands)
        guard let limit = search.limit() else { return [] }
        var result: [ProductChoice] = []
        var known: DoseCost?
        for size in 0...products.count {
            guard let found = search.best(size: size), known.map({ found.cost < $0 }) ?? true else { continue }
            known = found.cost
            result.append(choice(found, by: &search))
            if found.cost == limit { break }
        }
        return result
    }

    /// Each dose above zero once, the smallest first.
    private func merged(_ demands: [DoseDemand]) -> [DoseDemand] {
        var result: [DoseDemand] = []
        for demand in demands.sorted(by: { $0.amount < $1.amount }) where demand.amount > .zero {
            if let last = result.last, last.amount == demand.amount {
                result[result.count - 1] = DoseDemand(amount: last.amount, times: last.times + demand.times)
            } else {
                result.append(demand)
            }
        }
        return result
    }

    private func choice(_ found: SubsetSearch.Found, by search: inout SubsetSearch) -> ProductChoice {
        ProductChoice(
            products: found.indices.map { products[$0].name }, compositions: search.compositions(with: found.indices),
            splitTablets: found.cost.splits, units: Ratio(Int64(found.cost.shares), Int64(search.sharesPerUnit)))
    }
}
