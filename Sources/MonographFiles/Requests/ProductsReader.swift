import DoseModel

/// Reads the products at hand, by their names or aliases.
enum ProductsReader {
    /// The names of the products as the monograph has them.
    ///
    /// - Throws: where one is unknown or named twice, or the list is empty.
    static func read(_ node: YAMLNode, monograph: Monograph) throws(InputError) -> [String] {
        var names: [String] = []
        for text in try texts(node) {
            guard let product = monograph.product(named: text.text) else {
                let known = monograph.products.flatMap { [$0.name] + $0.aliases }
                throw text.error(
                    "`\(text.text)` is no product of \(monograph.id) that is known here",
                    expected: "one of: " + monograph.products.map(\.name).joined(separator: ", "),
                    nearest: NearestWord.of(text.text, in: known))
            }
            guard !names.contains(product.name) else { throw text.error("`\(product.name)` is named twice") }
            names.append(product.name)
        }
        guard !names.isEmpty else {
            throw node.error("the list of products is empty", expected: "at least one, or no key `products`")
        }
        return names
    }

    /// The product at hand, where it is one and no more; `nil` where several are, or none is named.
    static func onlyProduct(_ layers: RequestLayers, monograph: Monograph) throws(InputError) -> Product? {
        guard let node = layers.node("products") else { return nil }
        let names = try read(node, monograph: monograph)
        return names.count == 1 ? monograph.product(named: names[0]) : nil
    }

    /// The elements of a list, or the parts of a flag's text between commas.
    private static func texts(_ node: YAMLNode) throws(InputError) -> [LocatedText] {
        let expected = "a list of products, like `[10 mg tablet]`"
        if case .scalar = node.content, node.span.file.hasPrefix("--") {
            return try commaSeparated(node.located(expecting: expected))
        }
        var texts: [LocatedText] = []
        for item in try node.list(expecting: expected) { texts.append(try item.located(expecting: expected)) }
        return texts
    }

    private static func commaSeparated(_ text: LocatedText) -> [LocatedText] {
        var parts: [LocatedText] = []
        var start = text.range.lowerBound
        for index in text.range where text.bytes[index] == UInt8(ascii: ",") {
            parts.append(text.slice(start..<index).trimmed)
            start = index + 1
        }
        parts.append(text.slice(start..<text.range.upperBound).trimmed)
        return parts
    }
}
