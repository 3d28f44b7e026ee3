import DoseModel

/// Solids in whole numbers: parts in micrograms, units in shares so small that every part is a whole number of them.
struct Solids {
    /// One solid.
    struct Solid {
        /// The micrograms in the smallest part that is taken.
        let part: Int64
        /// The parts in a unit; 1 for whole units only.
        let parts: Int
        /// The shares in a part.
        let share: Int
    }

    /// The solids, in the order of the products.
    let all: [Solid]
    /// The shares in a unit.
    let sharesPerUnit: Int
    /// The most shares in one dose.
    let most: Int

    /// The solids among products.
    init(_ products: [Product], unitsPerDose: Int) {
        let solids = products.filter { !$0.form.isMeasured && $0.strength > .zero }
        let shares = solids.reduce(Int64(1)) { $0 / $0.commonDivisor(with: $1.parts) * $1.parts }
        sharesPerUnit = Int(shares)
        most = max(unitsPerDose, 0) * Int(shares)
        all = solids.map { product in
            Solid(
                part: product.strength.micrograms / product.parts, parts: Int(product.parts),
                share: Int(shares / product.parts))
        }
    }

    /// What a measured volume costs: one unit.
    var volume: DoseCost { DoseCost(splits: 0, shares: sharesPerUnit) }
}
