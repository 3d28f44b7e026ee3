package import DoseModel

/// Reads what is at hand or handed over as people type it: `20 x 10 mg tablet`, `200 mL of 1 mg/mL liquid`.
package enum StockText {
    private static let example = "`20 x 10 mg tablet` or `200 mL of 1 mg/mL liquid`"

    /// What is at hand, each product once.
    ///
    /// - Parameters:
    ///   - texts: the texts, in order.
    ///   - name: what messages call where they stand: `--on-hand`.
    package static func onHand(
        _ texts: [String], named name: String, monograph: Monograph
    ) throws(InputError) -> [SupplyLine] {
        var lines: [SupplyLine] = []
        for text in texts {
            let node = try YAMLNode(text: text, named: name)
            let (product, count) = try stock(node.located(expecting: example).text, node, name, monograph, .atHand)
            guard !lines.contains(where: { $0.product == product }) else {
                throw node.error("`\(product)` is named twice", expected: "each product once")
            }
            lines.append(SupplyLine(product: product, count: count))
        }
        return lines
    }

    /// What is handed over on which day: `2026-12-07: 28 x 10 mg tablet`.
    package static func fills(
        _ texts: [String], named name: String, monograph: Monograph
    ) throws(InputError) -> [Fill] {
        var fills: [Fill] = []
        for text in texts {
            let node = try YAMLNode(text: text, named: name)
            let whole = try node.located(expecting: "`2026-12-07: 28 x 10 mg tablet`").text
            guard let colon = whole.firstIndex(of: ":") else {
                throw node.error("`\(whole)` names no day", expected: "`2026-12-07: 28 x 10 mg tablet`")
            }
            let date = try YAMLNode(text: String(whole[..<colon]), named: name).date()
            let rest = String(whole[whole.index(after: colon)...])
            let (product, count) = try stock(rest, node, name, monograph, .handedOver)
            fills.append(Fill(date: date, product: product, count: count))
        }
        return fills
    }

    private static func stock(
        _ text: String, _ node: YAMLNode, _ name: String, _ monograph: Monograph, _ kind: DispenseReader.Kind
    ) throws(InputError) -> (product: String, count: Ratio) {
        // A product's name may hold an x of its own; a count never does.
        let words = text.split(separator: " ", omittingEmptySubsequences: true)
        guard let joint = words.firstIndex(where: { ["x", "X", "×", "of"].contains($0) }), joint > 0,
            joint + 1 < words.endIndex
        else { throw node.error("`\(text)` is no count of a product", expected: example) }
        let product = try DispenseReader.product(
            named: words[(joint + 1)...].joined(separator: " "), at: node, monograph: monograph)
        let count = try YAMLNode(text: words[..<joint].joined(separator: " "), named: name)
        return (product.name, try DispenseReader.count(count, of: product, as: kind))
    }
}
