package import DoseModel

/// How a language counts products: `half of a 10 mg tablet`, `2 tablets of 10 mg`, `2.5 mL of the 1 mg/mL liquid`.
package struct ProductWords: Sendable {
    private let catalogue: Catalogue

    /// Creates the words.
    package init(catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    /// The keys of a counted form.
    private typealias Keys = (name: SentenceKey, part: SentenceKey, count: SentenceKey)

    /// So much of a product, for one dose or for a box full. A whole number never stands beside a strength: "2 10 mg
    /// tablets" has been read as 210.
    package func count(_ count: Ratio, of product: Product) -> String {
        guard isPlainName(product) else { return named(count, product.countText(count), product.name) }
        guard let keys = keys(of: product.form) else {
            return catalogue.text(
                SentenceKey.liquidVolume,
                ["volume": catalogue.volume(count), "strength": catalogue.concentration(product.strength)])
        }
        let strength = catalogue.amount(product.strength)
        if count > .zero, count < Ratio(1) {
            return catalogue.text(keys.part, ["part": part(count), "strength": strength])
        }
        return catalogue.text(
            keys.count, isOne: count == Ratio(1), count: catalogue.count(count), ["strength": strength])
    }

    /// So much of a product that no monograph knows.
    package func count(_ count: Ratio, ofUnknown name: String) -> String { named(count, count.text, name) }

    /// The name of a product; `nil` where it has one that says more than form and strength, which only a translator can
    /// say in another language.
    package func name(_ product: Product) -> String? {
        guard isPlainName(product) else { return nil }
        guard let keys = keys(of: product.form) else {
            return catalogue.text(SentenceKey.liquidName, ["strength": catalogue.concentration(product.strength)])
        }
        return catalogue.text(keys.name, ["strength": catalogue.amount(product.strength)])
    }

    private func named(_ count: Ratio, _ english: String, _ name: String) -> String {
        catalogue.text(
            SentenceKey.namedProduct,
            ["number": count.isWhole ? count.text : catalogue.decimal(english), "name": name])
    }

    private func part(_ count: Ratio) -> String {
        let glyph = catalogue.count(count)
        return switch glyph {
        case "½": catalogue.text(SentenceKey.half)
        case "¼": catalogue.text(SentenceKey.quarter)
        case "¾": catalogue.text(SentenceKey.threeQuarters)
        default: catalogue.text(SentenceKey.fraction, ["number": glyph])
        }
    }

    /// Whether a product's name says form and strength and nothing else.
    private func isPlainName(_ product: Product) -> Bool {
        let strength = product.strength.text
        let plain =
            switch product.form {
            case .tablet, .capsule, .patch: strength + " " + product.form.rawValue
            case .orodispersible, .modifiedRelease: strength + " " + product.form.rawValue + " tablet"
            case .liquid: strength + "/mL liquid"
            }
        return product.name == plain
    }

    private func keys(of form: Product.Form) -> Keys? {
        switch form {
        case .tablet: (.tabletName, .tabletPart, .tabletCount)
        case .capsule: (.capsuleName, .capsulePart, .capsuleCount)
        case .orodispersible: (.orodispersibleName, .orodispersiblePart, .orodispersibleCount)
        case .modifiedRelease: (.modifiedReleaseName, .modifiedReleasePart, .modifiedReleaseCount)
        case .patch: (.patchName, .patchPart, .patchCount)
        case .liquid: nil
        }
    }
}
