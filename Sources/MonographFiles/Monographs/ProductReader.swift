import DoseModel

/// Reads the products of a monograph and which of them a pharmacy is taken to have.
enum ProductReader {
    /// Reads the list `products`.
    static func products(_ node: YAMLNode, _ citations: CitationList) throws(InputError) -> [Product] {
        var products: [Product] = []
        var names: Set<String> = []
        for item in try node.list(expecting: "a list of products") {
            let product = try product(item, citations)
            for name in [product.name] + product.aliases where !names.insert(name.lowercased()).inserted {
                throw item.error("two products are called `\(name)`")
            }
            products.append(product)
        }
        guard !products.isEmpty else { throw node.error("there are no products", expected: "at least one product") }
        return products
    }

    /// Reads `usual-products`, a mapping of jurisdictions to lists of product names.
    static func usual(_ node: YAMLNode, _ products: [Product]) throws(InputError) -> [String: [String]] {
        var usual: [String: [String]] = [:]
        for pair in try node.pairs(expecting: "product names by jurisdiction, `us: [5 mg tablet]`") {
            var names: [String] = []
            for item in try pair.value.list(expecting: "a list of product names") {
                let name = try item.choice(among: products.map(\.name))
                guard let product = products.first(where: { $0.name == name }),
                    product.jurisdictions.contains(pair.name)
                else {
                    throw item.error(
                        "`\(name)` is not sold in `\(pair.name)`",
                        expected: "a product with `\(pair.name)` in `sold-in`")
                }
                names.append(name)
            }
            guard !names.isEmpty else { throw pair.value.error("no product is usual in `\(pair.name)`") }
            usual[pair.name] = names
        }
        return usual
    }

    private static func product(_ node: YAMLNode, _ citations: CitationList) throws(InputError) -> Product {
        let reader = try NodeReader(
            node, as: "a product",
            keys: ["name", "aliases", "form", "strength", "smallest-part", "sold-in", "codes", "citation", "note"])
        let form = try reader.required("form").choice(of: Product.Form.self)
        let jurisdictions = try WordList.read(reader.required("sold-in"))
        guard !jurisdictions.isEmpty else {
            throw try reader.required("sold-in").error(
                "the product is sold nowhere", expected: "a jurisdiction like `us`")
        }
        let strength = try strength(reader.required("strength"), form)
        return Product(
            name: try reader.required("name").text(), aliases: try WordList.read(reader.optional("aliases")),
            form: form, strength: strength,
            smallestPart: try citations.cited(reader, "smallest-part", "the smallest part of a product") {
                (node) throws(InputError) in
                let part = try smallestPart(node, form)
                guard strength.multiplied(by: part) != nil else {
                    throw node.error("this part of \(strength.text) is no whole number of micrograms")
                }
                return part
            },
            jurisdictions: jurisdictions, citation: try citations.citation(in: reader),
            codes: try CodeReader.codes(reader.optional("codes"), citations))
    }

    /// `5 mg` for a tablet, `1 mg/mL` for a liquid.
    private static func strength(_ node: YAMLNode, _ form: Product.Form) throws(InputError) -> Dose {
        guard form.isMeasured else { return try AmountText.dose(node) }
        return try AmountText.dose(withoutUnit("/mL", node, "a concentration, for example `1 mg/mL`"))
    }

    /// `1` or `1/2` of a tablet, `0.5 mL` of a liquid.
    private static func smallestPart(_ node: YAMLNode, _ form: Product.Form) throws(InputError) -> Ratio {
        guard !form.isMeasured else {
            return try AmountText.count(withoutUnit("mL", node, "a volume, for example `0.5 mL`"))
        }
        let part = try AmountText.count(node)
        guard part.numerator == 1 else {
            throw node.error(
                "no \(form.unit) divides into parts of \(part.text)", expected: "`1`, or a part such as `1/2`")
        }
        guard form.isDivisible || part.isWhole else {
            throw node.error("a product of the form `\(form.rawValue)` is taken whole", expected: "`1`")
        }
        return part
    }

    private static func withoutUnit(_ unit: StaticString, _ node: YAMLNode, _ expected: String) throws(InputError)
        -> LocatedText
    {
        let text = try node.located(expecting: expected)
        let length = unit.utf8CodeUnitCount
        let range = text.range
        let ends = unit.withUTF8Buffer { range.count > length && text.bytes[range.suffix(length)].elementsEqual($0) }
        guard ends else { throw text.error("`\(text.text)` has no `\(unit)` at its end", expected: expected) }
        return text.slice(range.lowerBound..<range.upperBound - length).trimmed
    }
}
