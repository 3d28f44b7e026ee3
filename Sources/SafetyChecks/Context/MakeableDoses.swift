import DoseModel

/// Which doses the products at hand make exactly: a sum of tablets and their allowed parts up to the most tablets in
/// a dose, or a measured volume of one liquid. Forms that give their drug off in different ways are never added up.
struct MakeableDoses {
    private let products: [Product]
    private let most: Int

    /// Creates from what is at hand; `most` tablets together make a dose.
    init(of products: [Product], tabletsPerDose most: Int) {
        self.products = products
        self.most = most
    }

    /// The smallest part of a product that can be taken: what its scoring or its measure allows, and the whole of a
    /// form that is never divided.
    static func smallestPart(of product: Product) -> Ratio {
        product.form.isDivisible || product.form.isMeasured ? product.smallestPart.value : Ratio(1)
    }

    /// The smallest amount of a product that can be taken. A part that is no whole number of micrograms counts as
    /// not to be taken; the whole unit remains.
    static func grain(of product: Product) -> Dose {
        guard let part = product.strength.multiplied(by: smallestPart(of: product)), !part.isZero else {
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
    func make(_ dose: Dose) -> Bool { isMadeByOneProduct(dose) || sums.contains { $0.contains(dose) } }

    /// The largest makeable dose that is not above `limit`; `nil` where even the smallest is.
    func largest(atMost limit: Dose) -> Dose? {
        let counted = sums.compactMap { doses in doses.last { $0 <= limit } }
        let measured = liquidGrains.filter { $0 <= limit }.map { grain in
            Dose(micrograms: limit.micrograms / grain.micrograms * grain.micrograms)
        }
        return (counted + measured).max()
    }

    /// The smallest makeable dose above `dose`; `nil` where there is none.
    func smallest(above dose: Dose) -> Dose? {
        let counted = sums.compactMap { doses in doses.first { $0 > dose } }
        let measured = liquidGrains.map { grain in
            Dose(micrograms: (dose.micrograms / grain.micrograms + 1) * grain.micrograms)
        }
        return (counted + measured).min()
    }

    /// What counted products make, smallest first, each once.
    var countedDoses: [Dose] {
        Set(sums.flatMap(\.self)).sorted()
    }

    /// The smallest amounts of liquids that can be measured.
    var measuredGrains: [Dose] { liquidGrains }

    private var liquidGrains: [Dose] {
        products.filter { $0.form.isMeasured }.map(MakeableDoses.grain).filter { !$0.isZero }
    }

    /// The sums of counted products that may go into one dose together, one list for each way of giving the drug off.
    private var sums: [[Dose]] {
        var groups: [[Product]] = []
        for product in products where !product.form.isMeasured && !product.strength.isZero {
            if let group = groups.firstIndex(where: { $0[0].form.isInterchangeable(with: product.form) }) {
                groups[group].append(product)
            } else {
                groups.append([product])
            }
        }
        return groups.map { CountedSums(of: $0, most: most).doses }
    }
}
