import DoseModel

/// Reads translations of what monographs say: `drugs: <name>: counsel: first-dose: { of: ..., text: ... }`.
enum TranslationReader {
    /// What of a monograph is shown to people, and may be translated.
    private static let kinds = ["title", "protocols", "counsel", "products"]
    private static let parts = ["of", "text"]

    static func read(_ node: YAMLNode?) throws(InputError) -> [String: [String: Translation]] {
        var drugs: [String: [String: Translation]] = [:]
        for drug in try node?.pairs() ?? [] {
            let reader = try NodeReader(drug.value, as: "the translations of a drug", keys: kinds)
            var translations: [String: Translation] = [:]
            for kind in reader.names {
                guard let value = reader.optional(kind) else { continue }
                if kind == "title" {
                    translations[kind] = try translation(value)
                    continue
                }
                for pair in try value.pairs() { translations[kind + "." + pair.name] = try translation(pair.value) }
            }
            drugs[drug.name] = translations
        }
        return drugs
    }

    private static func translation(_ node: YAMLNode) throws(InputError) -> Translation {
        let reader = try NodeReader(node, as: "a translation", keys: parts)
        return Translation(
            of: try words(reader.required("of")), text: try words(reader.required("text")), span: node.span)
    }

    private static func words(_ node: YAMLNode) throws(InputError) -> String {
        try node.text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
