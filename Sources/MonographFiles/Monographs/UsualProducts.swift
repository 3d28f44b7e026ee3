import DoseModel

/// The products a pharmacy is taken to have in each jurisdiction, asked whether they make a dose.
struct UsualProducts {
    private let jurisdictions: [(name: String, products: [Product])]
    private let tabletsPerDose: Int

    /// The usual products of all jurisdictions.
    init(_ usual: [String: [String]], of products: [Product], tabletsPerDose: Int) {
        jurisdictions = usual.keys.sorted().map { name in
            (name, (usual[name] ?? []).compactMap { wanted in products.first { $0.name == wanted } })
        }
        self.tabletsPerDose = tabletsPerDose
    }

    /// The first jurisdiction whose usual products do not make a dose exactly, with their names; `nil` where all do.
    func lacking(_ dose: Dose) -> (jurisdiction: String, products: String)? {
        let lacking = jurisdictions.first { !makes($0.products, dose) }
        return lacking.map { ($0.name, $0.products.map(\.name).joined(separator: ", ")) }
    }

    /// Whether a liquid measures the dose, or some tablets that may be combined add up to it.
    private func makes(_ products: [Product], _ dose: Dose) -> Bool {
        products.contains { product in
            guard let part = product.strength.multiplied(by: product.smallestPart.value), !part.isZero else {
                return false
            }
            if product.form.isMeasured { return dose.micrograms.isMultiple(of: part.micrograms) }
            let combined = products.filter {
                !$0.form.isMeasured && $0.form.isInterchangeable(with: product.form)
            }
            return makes(combined[...], dose, left: Ratio(Int64(tabletsPerDose)))
        }
    }

    private func makes(_ products: ArraySlice<Product>, _ dose: Dose, left: Ratio) -> Bool {
        if dose.isZero { return true }
        guard let product = products.first else { return false }
        var count = Ratio.zero
        while count <= left {
            guard let part = product.strength.multiplied(by: count), part <= dose else { return false }
            if makes(products.dropFirst(), dose - part, left: left + count * -1) { return true }
            count += product.smallestPart.value
        }
        return false
    }
}
