import DoseModel

/// Reads counts of products: what a plan from elsewhere says is handed over, `dispense: { 5 mg tablet: 51 }`, or what
/// is at hand.
enum DispenseReader {
    /// What the counts are about.
    enum Kind: String {
        /// What a pharmacy gives; a line says something only where it gives some.
        case handedOver = "handed over"
        /// What somebody has; none is an answer too.
        case atHand = "at hand"

        /// The smallest count that makes sense.
        var least: Int64 { self == .handedOver ? 1 : 0 }
    }

    /// More units than anybody is handed. A typing guard.
    private static let mostUnits: Int64 = 100_000

    /// The lines, in the order of the file; none where nothing is said.
    static func read(
        _ node: YAMLNode?, monograph: Monograph, as kind: Kind = .handedOver
    ) throws(InputError) -> [SupplyLine] {
        guard let node else { return [] }
        var lines: [SupplyLine] = []
        for pair in try node.pairs(expecting: "products and how many, like `{ 5 mg tablet: 51 }`") {
            let product = try product(named: pair.name, at: pair.key, monograph: monograph)
            guard !lines.contains(where: { $0.product == product.name }) else {
                throw pair.key.error("`\(product.name)` is named twice")
            }
            lines.append(
                SupplyLine(
                    product: product.name, count: try count(pair.value, of: product, as: kind), span: pair.value.span))
        }
        guard !lines.isEmpty else { throw node.error("nothing is \(kind.rawValue)", expected: "a product, or no key") }
        return lines
    }

    /// A product that is named in what is handed over.
    static func product(
        named name: String, at node: YAMLNode, monograph: Monograph
    ) throws(InputError) -> Product {
        if let product = monograph.product(named: name) { return product }
        throw node.error(
            "`\(name)` is no product of \(monograph.id) that is known here",
            expected: "one of: " + monograph.products.map(\.name).joined(separator: ", "),
            nearest: NearestWord.of(name, in: monograph.products.flatMap { [$0.name] + $0.aliases }))
    }

    /// `51`, `51 tablets`, `100 mL`.
    static func count(
        _ node: YAMLNode, of product: Product, as kind: Kind = .handedOver
    ) throws(InputError) -> Ratio {
        let unit = product.form.unit
        let expected = "a number, for example `50` or `50 \(product.form.isMeasured ? unit : unit + "s")`"
        let text = try node.located(expecting: expected)
        var scanner = AmountScanner(text)
        let count = try scanner.number(fractions: false, expecting: expected)
        guard scanner.rest.isEmpty || [unit, unit + "s"].contains(scanner.rest.text) else {
            throw scanner.rest.error(
                "`\(scanner.rest.text)` is not what `\(product.name)` is counted in", expected: expected,
                nearest: NearestWord.of(scanner.rest.text, in: [unit, unit + "s"]))
        }
        guard count.numerator >= kind.least, count.numerator / count.denominator < mostUnits,
            product.form.isMeasured || count.isWhole
        else { throw text.error("`\(text.text)` is no number that is \(kind.rawValue)", expected: expected) }
        return count
    }
}
