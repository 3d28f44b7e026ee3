import DoseModel

/// Solids measured in their common grain, so that sums of parts become small whole numbers.
struct SolidGrid {
    /// One solid in grains.
    struct Solid {
        /// The grains in a whole unit.
        let strength: Int
        /// The equal parts a unit can be split into; 1 for whole units only.
        let parts: Int
    }

    /// The solids, in the order of the products.
    let solids: [Solid]
    /// The largest dose in the grid, in grains.
    let largest: Int
    /// How many shares a unit is counted in, so that every part is a whole number of shares.
    let sharesPerUnit: Int
    /// The most shares in one dose.
    let most: Int
    private let grain: Int64

    /// The grid of these solids for doses up to `limit`; beyond what `unitsPerDose` of the strongest make it ends.
    init(_ products: [Product], unitsPerDose: Int, upTo limit: Dose) {
        var grain: Int64 = 0
        var shares: Int64 = 1
        var strongest = Dose.zero
        for product in products {
            grain = grain.commonDivisor(with: product.strength.micrograms / product.parts)
            shares *= product.parts / shares.commonDivisor(with: product.parts)
            strongest = max(strongest, product.strength)
        }
        self.grain = max(grain, 1)
        sharesPerUnit = Int(shares)
        most = unitsPerDose * sharesPerUnit
        largest = Int(min(limit, strongest * unitsPerDose).micrograms / self.grain)
        solids = products.map { [grain = self.grain] product in
            Solid(strength: Int(product.strength.micrograms / grain), parts: Int(product.parts))
        }
    }

    /// What a measured volume costs: one unit.
    var volume: DoseCost { DoseCost(splits: 0, shares: sharesPerUnit) }

    /// A dose in grains; `nil` where it is no whole number of them or lies beyond the grid.
    func grains(of dose: Dose) -> Int? {
        guard dose.micrograms.isMultiple(of: grain) else { return nil }
        let grains = dose.micrograms / grain
        return grains <= largest ? Int(grains) : nil
    }

    /// The most whole grains in a dose.
    func floor(_ dose: Dose) -> Int { Int(dose.micrograms / grain) }

    /// The dose of so many grains.
    func dose(ofGrains grains: Int) -> Dose { Dose(micrograms: Int64(grains) * grain) }
}
