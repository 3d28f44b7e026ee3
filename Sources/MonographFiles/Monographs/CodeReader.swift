import DoseModel

/// Reads what terminologies and other plans call a drug or a product.
enum CodeReader {
    /// The longest code there is, in bytes. A typing guard.
    private static let longestCode = 40

    /// Reads `codes`: `- { code: snomed 387342009, basis: published, citation: [...] }`; none where the key is absent.
    static func codes(_ node: YAMLNode?, _ citations: CitationList) throws(InputError) -> [Cited<Code>] {
        var codes: [Cited<Code>] = []
        for item in try node?.list(expecting: "a list of codes") ?? [] {
            let code = try citations.cited(item, "a code", key: "code", read: code)
            guard !codes.contains(where: { $0.value == code.value }) else {
                throw item.error("`\(code.value.text)` stands here twice")
            }
            codes.append(code)
        }
        return codes
    }

    /// Reads `also-called`: `- { name: prednisone, meaning: ..., basis: ..., citation: [...], codes: [...] }`, and
    /// under `products` the codes of the monograph's products as this name has them.
    static func aliases(
        _ node: YAMLNode?, _ products: [Product], _ citations: CitationList
    ) throws(InputError) -> [DrugAlias] {
        var aliases: [DrugAlias] = []
        for item in try node?.list(expecting: "a list of names") ?? [] {
            let meaning = try citations.cited(
                item, "another name", key: "meaning", also: ["name", "codes", "products"],
                read: { node throws(InputError) in try node.text(expecting: "in what way it is the same") })
            let reader = try NodeReader(
                item, as: "another name", keys: ["name", "meaning", "basis", "citation", "note", "codes", "products"])
            let name = try reader.required("name")
            let text = try name.text()
            guard text == text.lowercased() else {
                throw name.error("`\(text)` has upper-case letters", expected: "lower-case letters")
            }
            guard !aliases.contains(where: { $0.name == text }) else { throw name.error("`\(text)` stands here twice") }
            aliases.append(
                DrugAlias(
                    name: text, meaning: meaning, codes: try codes(reader.optional("codes"), citations),
                    products: try productCodes(reader.optional("products"), products, citations)))
        }
        return aliases
    }

    private static func productCodes(
        _ node: YAMLNode?, _ products: [Product], _ citations: CitationList
    ) throws(InputError) -> [DrugAlias.ProductCode] {
        var found: [DrugAlias.ProductCode] = []
        for pair in try node?.pairs(expecting: "product names with their codes") ?? [] {
            let name = try pair.key.choice(among: products.map(\.name))
            for code in try codes(pair.value, citations) {
                found.append(DrugAlias.ProductCode(product: name, code: code))
            }
        }
        return found
    }

    private static func code(_ node: YAMLNode) throws(InputError) -> Code {
        let expected =
            "a terminology and its code, like `snomed 387342009`; one of: "
            + Code.System.allCases.map(\.rawValue).joined(separator: ", ")
        let words = try node.text(expecting: expected).split(separator: " ")
        guard words.count == 2, let system = Code.System(rawValue: String(words[0])),
            words[1].utf8.count <= longestCode, words[1].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
        else { throw node.error("this is no code", expected: expected) }
        return Code(system, String(words[1]))
    }
}
