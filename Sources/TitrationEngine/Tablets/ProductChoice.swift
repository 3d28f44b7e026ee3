package import DoseModel

/// The products for a whole plan, and how each of its doses is made of them.
package struct ProductChoice: Hashable, Sendable {
    /// How one dose is made.
    package struct Composition: Hashable, Sendable {
        /// The dose.
        package let dose: Dose
        /// What is taken, in the order of the products.
        package let take: [Dosage]

        /// Creates a composition.
        package init(dose: Dose, take: [Dosage]) {
            self.dose = dose
            self.take = take
        }
    }

    /// The names of the products to prescribe: solids, then liquids, each in the order they were given.
    package let products: [String]
    /// How each dose is made, the smallest dose first.
    package let compositions: [Composition]
    /// How many split tablets are taken over the whole plan: a dose with one split tablet taken 7 times counts 7.
    package let splitTablets: Int
    /// How many units are taken over the whole plan, half a tablet as a half, a measured volume as one.
    package let units: Ratio

    /// Creates a choice.
    package init(products: [String], compositions: [Composition], splitTablets: Int, units: Ratio) {
        self.products = products
        self.compositions = compositions
        self.splitTablets = splitTablets
        self.units = units
    }

    /// How a dose is made; nothing for no dose, `nil` for a dose the choice was not made for.
    package func take(for dose: Dose) -> [Dosage]? {
        if dose.isZero { return [] }
        var (low, high) = (0, compositions.count)
        while low < high {
            let middle = (low + high) / 2
            if compositions[middle].dose < dose { low = middle + 1 } else { high = middle }
        }
        guard low < compositions.count, compositions[low].dose == dose else { return nil }
        return compositions[low].take
    }
}
