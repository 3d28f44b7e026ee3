import DoseModel

/// Tries every set of so many products, with one table a set; sets that begin alike share the table of their beginning.
struct SubsetSearch {
    /// The best set found.
    struct Found {
        let indices: [Int]
        let cost: DoseCost
    }

    private let products: [Product]
    private let times: [Int]
    private let grid: SolidGrid
    /// For each product its solid in the grid; `nil` for liquids.
    private let solids: [SolidGrid.Solid?]
    /// For each dose its grains; `nil` where solids cannot make it.
    private let grains: [Int?]
    /// For each product and dose whether a liquid's volume makes it.
    private let measured: [[Bool]]

    /// Prepares the search.
    ///
    /// - Parameter demands: each dose above zero once.
    init(products: [Product], unitsPerDose: Int, demands: [DoseDemand]) {
        self.products = products
        times = demands.map(\.times)
        let tablets = products.filter { !$0.form.isMeasured }
        let grid = SolidGrid(
            tablets, unitsPerDose: unitsPerDose, upTo: demands.map(\.amount).max() ?? .zero)
        self.grid = grid
        grains = demands.map { grid.grains(of: $0.amount) }
        var next = 0
        solids = products.map { product in
            guard !product.form.isMeasured else { return nil }
            next += 1
            return grid.solids[next - 1]
        }
        measured = products.map { product in
            guard product.form.isMeasured, unitsPerDose > 0 else { return [] }
            return demands.map { product.volume(for: $0.amount) != nil }
        }
    }

    /// So many shares are one unit.
    var sharesPerUnit: Int { grid.sharesPerUnit }

    /// What everything at hand that may stand in one plan costs: no set costs less. `nil` where no set makes all doses.
    func limit() -> DoseCost? {
        var best: DoseCost?
        for (index, product) in products.enumerated() {
            let isNew = !products[..<index].contains { $0.form.isInterchangeable(with: product.form) }
            guard isNew else { continue }
            let all = products.indices.filter { products[$0].form.isInterchangeable(with: product.form) }
            var table = SolidTable(grid, solids: all.count)
            for solid in all.compactMap({ solids[$0] }) {
                let before = table
                table.extend(before, with: solid, in: grid)
            }
            if let cost = cost(table, all, atMost: best), best.map({ cost < $0 }) ?? true { best = cost }
        }
        return best
    }

    /// The best set of exactly so many products; the first in the order of the products among equals.
    func best(size: Int) -> Found? {
        guard size > 0 else { return times.isEmpty ? Found(indices: [], cost: .nothing) : nil }
        var tables = [SolidTable](repeating: SolidTable(grid, solids: size), count: size + 1)
        var chosen: [Int] = []
        var best: Found?
        func choose(from first: Int, depth: Int) {
            for index in first...(products.count - size + chosen.count) {
                let form = products[index].form
                guard chosen.first.map({ products[$0].form.isInterchangeable(with: form) }) ?? true else { continue }
                var reached = depth
                if let solid = solids[index] {
                    reached += 1
                    tables[reached].extend(tables[depth], with: solid, in: grid)
                }
                chosen.append(index)
                if chosen.count < size {
                    choose(from: index + 1, depth: reached)
                } else if let cost = cost(tables[reached], chosen, atMost: best?.cost),
                    best.map({ cost < $0.cost }) ?? true
                {
                    best = Found(indices: chosen, cost: cost)
                }
                chosen.removeLast()
            }
        }
        guard size <= products.count else { return nil }
        choose(from: 0, depth: 0)
        return best
    }

    /// What all doses cost with these products; `nil` where one cannot be made, or it is more than `limit`.
    private func cost(_ table: SolidTable, _ indices: [Int], atMost limit: DoseCost?) -> DoseCost? {
        var sum = DoseCost.nothing
        for dose in times.indices {
            var cost = grains[dose].flatMap { table.cost(ofGrains: $0) }
            if cost.map({ grid.volume < $0 }) ?? true,
                indices.contains(where: { solids[$0] == nil && measured[$0][dose] })
            {
                cost = grid.volume
            }
            guard let cost else { return nil }
            sum.add(cost, times: times[dose])
            if let limit, limit < sum { return nil }
        }
        return sum
    }
}
