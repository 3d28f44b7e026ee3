import DoseModel

/// All sums of products that are counted, not measured, within the most that a dose may have.
///
/// A table over multiples of the common grain holds the fewest units that make each sum, in parts of a unit.
struct CountedSums {
    private let products: [Product]
    private let most: Int

    /// Creates from products that may go into one dose together.
    init(of products: [Product], most: Int) {
        self.products = products
        self.most = most
    }

    /// The sums, smallest first.
    var doses: [Dose] {
        guard let strongest = products.map(\.strength).max() else { return [] }
        let grains = products.map(MakeableDoses.grain)
        let common = grains.reduce(0) { CountedSums.commonDivisor($0, $1.micrograms) }
        let size = Int(strongest.micrograms / common) * most
        // A monograph of our own never comes near; a table of any size must not stop a check.
        guard (1...largestTable).contains(size) else { return products.map(\.strength).sorted() }
        // Cost of one grain of each product, counted in a part that fits a whole number of times into all of them.
        let parts = zip(products, grains).map { max(Int($0.strength.micrograms / $1.micrograms), 1) }
        let unit = parts.reduce(1) { $0 * $1 / Int(CountedSums.commonDivisor(Int64($0), Int64($1))) }
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
