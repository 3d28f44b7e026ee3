import DoseModel

/// Tries every set of so many products; sets that cannot make one of the doses are left at that dose.
struct SubsetSearch {
    /// The best set found.
    struct Found {
        let indices: [Int]
        let cost: DoseCost
    }

    private let products: [Product]
    private let demands: [DoseDemand]
    private let solids: Solids
    /// For each product its place among the solids; `nil` for liquids.
    private let places: [Int?]
    /// For each product the first one that gives the drug off in the same way.
    private let kinds: [Int]
    /// For each product and dose whether a liquid's volume makes it.
    private let measured: [[Bool]]
    private let hasLiquids: Bool
    private var search: DoseSearch
    private var chosenPlaces: [Int?] = []
    /// The dose that is tried first: the last one that could not be made, as it is likely to fail again.
    private var hard = 0

    /// Prepares the search.
    ///
    /// - Parameters:
    ///   - products: with a strength above zero.
    ///   - demands: each dose above zero once.
    init(products: [Product], unitsPerDose: Int, demands: [DoseDemand]) {
        self.products = products
        self.demands = demands
        solids = Solids(products, unitsPerDose: unitsPerDose)
        search = DoseSearch(most: solids.most)
        var next = 0
        places = products.map { product in
            guard !product.form.isMeasured else { return nil }
            next += 1
            return next - 1
        }
        kinds = products.map { product in
            products.firstIndex { $0.form.isInterchangeable(with: product.form) } ?? 0
        }
        hasLiquids = next < products.count
        measured = products.map { product in
            guard product.form.isMeasured else { return [] }
            return demands.map { unitsPerDose > 0 && product.volume(for: $0.amount) != nil }
        }
    }

    /// So many shares are one unit.
    var sharesPerUnit: Int { solids.sharesPerUnit }

    /// Everything at hand that may stand in one plan, by kind of release: no set makes more, and none costs less.
    private var largestSets: [[Int]] {
        products.indices.filter { kinds[$0] == $0 }.map { kind in products.indices.filter { kinds[$0] == kind } }
    }

    /// Whether some set makes all doses.
    mutating func isSolvable() -> Bool {
        demands.isEmpty
            || largestSets.contains { indices in
                use(indices)
                return demands.indices.allSatisfy { dose in
                    indices.contains { isMeasured(dose, with: $0) } || search.makes(demands[dose].amount.micrograms)
                }
            }
    }

    /// No set costs less; `nil` where none makes all doses.
    mutating func limit() -> DoseCost? {
        guard !demands.isEmpty else { return .nothing }
        var best: DoseCost?
        for indices in largestSets {
            if let cost = cost(indices, atMost: best), best.map({ cost < $0 }) ?? true { best = cost }
        }
        return best
    }

    /// The best set of exactly so many products; the first in the order of the products among equals.
    mutating func best(size: Int) -> Found? {
        guard size > 0 else { return demands.isEmpty ? Found(indices: [], cost: .nothing) : nil }
        guard size <= products.count else { return nil }
        var chosen: [Int] = []
        var best: Found?
        choose(size, from: 0, &chosen, &best)
        return best
    }

    private mutating func choose(_ size: Int, from first: Int, _ chosen: inout [Int], _ best: inout Found?) {
        for index in first...(products.count - size + chosen.count) {
            if let first = chosen.first, kinds[first] != kinds[index] { continue }
            chosen.append(index)
            if chosen.count < size {
                choose(size, from: index + 1, &chosen, &best)
            } else if let cost = cost(chosen, atMost: best?.cost), best.map({ cost < $0.cost }) ?? true {
                best = Found(indices: chosen, cost: cost)
            }
            chosen.removeLast()
        }
    }

    /// How a set makes each dose.
    mutating func compositions(with indices: [Int]) -> [ProductChoice.Composition] {
        use(indices)
        return demands.map { ProductChoice.Composition(dose: $0.amount, take: take(for: $0.amount, with: indices)) }
    }

    /// Solids before a liquid at the same cost, the first liquid of several.
    private mutating func take(for dose: Dose, with indices: [Int]) -> [Dosage] {
        let made = search.parts(for: dose.micrograms)
        if made.map({ solids.volume < $0.cost }) ?? true, solids.most > 0 {
            for index in indices {
                guard let volume = products[index].volume(for: dose) else { continue }
                return [Dosage(product: products[index].name, count: volume)]
            }
        }
        guard let made else { return [] }
        let taken = zip(indices.filter { places[$0] != nil }, made.counts)
        return taken.compactMap { index, count in
            guard count > 0 else { return nil }
            let product = products[index]
            return Dosage(product: product.name, count: Ratio(Int64(count), product.parts))
        }
    }

    private mutating func use(_ indices: [Int]) {
        chosenPlaces.removeAll(keepingCapacity: true)
        for index in indices { chosenPlaces.append(places[index]) }
        search.use(chosenPlaces, of: solids.all)
    }

    private func isMeasured(_ dose: Int, with product: Int) -> Bool {
        places[product] == nil && measured[product][dose]
    }

    /// What all doses cost with these products; `nil` where one cannot be made, or it is more than `limit`.
    private mutating func cost(_ indices: [Int], atMost limit: DoseCost?) -> DoseCost? {
        use(indices)
        var sum = DoseCost.nothing
        let first = hard
        for turn in demands.indices {
            let dose = turn == 0 ? first : turn <= first ? turn - 1 : turn
            var cost = search.cost(of: demands[dose].amount.micrograms)
            if hasLiquids, cost.map({ solids.volume < $0 }) ?? true,
                indices.contains(where: { isMeasured(dose, with: $0) })
            {
                cost = solids.volume
            }
            guard let cost else {
                hard = dose
                return nil
            }
            sum.add(cost, times: demands[dose].times)
            if let limit, limit < sum { return nil }
        }
        return sum
    }
}
