import DoseModel

/// Makes single doses out of given products at the least cost, and always in the same way: solids before a liquid where
/// both cost the same, and of equally cheap ways the one with the most of the first product, then of the second.
struct DoseComposer {
    private let grid: SolidGrid
    private let names: [String]
    /// For each solid the table of it and those after it; the last is the table of none.
    private let tables: [SolidTable]
    private let liquids: [Product]

    /// Prepares the tables.
    init(_ products: [Product], unitsPerDose: Int, upTo limit: Dose) {
        let solids = products.filter { !$0.form.isMeasured }
        liquids = unitsPerDose > 0 ? products.filter(\.form.isMeasured) : []
        grid = SolidGrid(solids, unitsPerDose: unitsPerDose, upTo: limit)
        names = solids.map(\.name)
        var tables = [SolidTable](repeating: SolidTable(grid, solids: solids.count), count: solids.count + 1)
        for index in solids.indices.reversed() {
            tables[index].extend(tables[index + 1], with: grid.solids[index], in: grid)
        }
        self.tables = tables
    }

    /// How a dose is made; `nil` where no combination makes it.
    func compose(_ dose: Dose) -> [Dosage]? {
        let cost = grid.grains(of: dose).flatMap { tables[0].cost(ofGrains: $0) }
        if let cost, liquids.isEmpty || !(grid.volume < cost) { return solids(for: dose, at: cost) }
        for liquid in liquids {
            if let volume = liquid.volume(for: dose) { return [Dosage(product: liquid.name, count: volume)] }
        }
        return cost.map { solids(for: dose, at: $0) }
    }

    private func solids(for dose: Dose, at cost: DoseCost) -> [Dosage] {
        var (left, splits, shares) = (grid.grains(of: dose) ?? 0, cost.splits, cost.shares)
        var take: [Dosage] = []
        for (index, solid) in grid.solids.enumerated() {
            let (share, part) = (grid.sharesPerUnit / solid.parts, solid.strength / solid.parts)
            var count = min(left / part, shares / share)
            while count > 0 {
                let rest = DoseCost(
                    splits: splits - (count.isMultiple(of: solid.parts) ? 0 : 1), shares: shares - count * share)
                if tables[index + 1].makes(grains: left - count * part, at: rest) {
                    take.append(Dosage(product: names[index], count: Ratio(Int64(count), Int64(solid.parts))))
                    (left, splits, shares) = (left - count * part, rest.splits, rest.shares)
                    break
                }
                count -= 1
            }
        }
        return take
    }
}
