import DoseModel

/// Which doses the products at hand make exactly: a sum of tablets and their allowed parts up to the most tablets in
/// a dose, or a measured volume of one liquid.
struct MakeableDoses {
    private let products: [Product]
    private let most: Int

    /// Creates from what is at hand; `most` tablets together make a dose.
    init(of products: [Product], tabletsPerDose most: Int) {
        self.products = products
        self.most = most
    }

    /// The smallest amount of a product that can be taken. A part that is no whole number of micrograms counts as
    /// not to be taken; the whole unit remains.
    static func grain(of product: Product) -> Dose {
        guard let part = product.strength.multiplied(by: product.smallestPart.value), !part.isZero else {
            return product.strength
        }
        return part
    }

    /// Whether one product alone makes it: the usual case, answered without a table.
    func isMadeByOneProduct(_ dose: Dose) -> Bool {
        products.contains { product in
            let grain = MakeableDoses.grain(of: product)
            guard !grain.isZero, dose.micrograms.isMultiple(of: grain.micrograms) else { return false }
            return product.form.isMeasured || dose <= product.strength * most
        }
    }

    /// Whether any combination makes it.
    func make(_ dose: Dose) -> Bool { isMadeByOneProduct(dose) || tabletSums().contains(dose) }

    /// The largest makeable dose that is not above `limit`; `nil` where even the smallest is.
    func largest(atMost limit: Dose) -> Dose? {
        var best = tabletSums().last { $0 <= limit }
        for grain in liquidGrains where grain <= limit {
            let steps = limit.micrograms / grain.micrograms
            best = max(best ?? .zero, Dose(micrograms: steps * grain.micrograms))
        }
        return best
    }

    /// The smallest makeable dose above `dose`; `nil` where there is none.
    func smallest(above dose: Dose) -> Dose? {
        var best = tabletSums().first { $0 > dose }
        for grain in liquidGrains {
            let next = Dose(micrograms: (dose.micrograms / grain.micrograms + 1) * grain.micrograms)
            best = min(best ?? next, next)
        }
        return best
    }

    private var liquidGrains: [Dose] {
        products.filter { $0.form.isMeasured }.map(MakeableDoses.grain).filter { !$0.isZero }
    }

    /// All sums of tablets within the most a dose may have, smallest first.
    ///
    /// A table over multiples of the common grain holds the fewest tablets that make each sum, in parts of a tablet.
    private func tabletSums() -> [Dose] {
        let tablets = products.filter { !$0.form.isMeasured && !$0.strength.isZero }
        guard let strongest = tablets.map(\.strength).max() else { return [] }
        let grains = tablets.map(MakeableDoses.grain)
        let common = grains.reduce(0) { MakeableDoses.commonDivisor($0, $1.micrograms) }
        let size = Int(strongest.micrograms / common) * most
        // A monograph of our own never comes near; a table of any size must not stop a check.
        guard (1...largestTable).contains(size) else { return tablets.map(\.strength).sorted() }
        // Cost of one grain of each tablet, counted in a part that fits a whole number of times into all of them.
        let parts = zip(tablets, grains).map { max(Int($0.strength.micrograms / $1.micrograms), 1) }
        let unit = parts.reduce(1) { $0 * $1 / Int(MakeableDoses.commonDivisor(Int64($0), Int64($1))) }
        let limit = most * unit
        var fewest = [Int](repeating: .max, count: size + 1)
        fewest[0] = 0
        for (grain, part) in zip(grains, parts) {
            let (stride, cost) = (Int(grain.micrograms / common), unit / part)
            guard stride <= size else { continue }
            for sum in stride...size where fewest[sum - stride] != .max {
                fewest[sum] = min(fewest[sum], fewest[sum - stride] + cost)
            }
        }
        return fewest.indices.dropFirst().lazy.filter { fewest[$0] <= limit }
            .map { Dose(micrograms: Int64($0) * common) }
    }

    private var largestTable: Int { 100 * 1_000 }

    private static func commonDivisor(_ first: Int64, _ second: Int64) -> Int64 {
        var (larger, smaller) = (max(first, second), min(first, second))
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return max(larger, 1)
    }
}
