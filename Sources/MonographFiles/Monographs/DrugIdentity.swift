import DoseModel

/// Which monograph a drug named in a plan is judged by, and by which of its names.
struct DrugIdentity {
    /// The monograph.
    let monograph: Monograph
    /// The other name it was called by; `nil` for its own.
    let alias: DrugAlias?

    /// What is to be said of another name; none for the drug's own.
    func note(at span: SourceSpan?) -> [Finding] {
        guard let alias else { return [] }
        return [
            Finding(
                .f004, .note, "\(alias.name) is judged as \(monograph.id): \(alias.meaning.value)",
                basis: alias.meaning.basis, citation: alias.meaning.citation, span: span)
        ]
    }
}

extension MonographLibrary {
    /// The monograph whose drug has this name or this other name.
    ///
    /// - Parameter span: where the name stands, for the error where there is no such monograph.
    func identity(named name: String, at span: SourceSpan?) throws(InputError) -> DrugIdentity {
        let wanted = name.lowercased()
        if try names().contains(wanted) {
            return DrugIdentity(monograph: try monograph(named: wanted, at: span), alias: nil)
        }
        for monograph in try all() {
            if let alias = monograph.aliases.first(where: { $0.name == wanted }) {
                return DrugIdentity(monograph: monograph, alias: alias)
            }
        }
        return DrugIdentity(monograph: try monograph(named: name, at: span), alias: nil)
    }

    /// The monograph, and the product where the code is a product's, that has this code.
    func identity(of code: Code) throws(InputError) -> (identity: DrugIdentity, product: Product?)? {
        for monograph in try all() {
            if monograph.codes.contains(where: { $0.value == code }) {
                return (DrugIdentity(monograph: monograph, alias: nil), nil)
            }
            if let alias = monograph.aliases.first(where: { $0.codes.contains { $0.value == code } }) {
                return (DrugIdentity(monograph: monograph, alias: alias), nil)
            }
            for alias in monograph.aliases {
                guard let found = alias.products.first(where: { $0.code.value == code }) else { continue }
                return (DrugIdentity(monograph: monograph, alias: alias), monograph.product(named: found.product))
            }
            if let product = monograph.products.first(where: { $0.codes.contains { $0.value == code } }) {
                return (DrugIdentity(monograph: monograph, alias: nil), product)
            }
        }
        return nil
    }

    /// All monographs, by name.
    func all() throws(InputError) -> [Monograph] {
        var monographs: [Monograph] = []
        for name in try names() { monographs.append(try monograph(named: name, at: nil)) }
        return monographs
    }
}
