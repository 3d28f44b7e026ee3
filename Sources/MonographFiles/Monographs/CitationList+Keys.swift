import DoseModel

extension CitationList {
    /// Reads the cited value under a key that must be there.
    func cited<Value>(
        _ reader: NodeReader, _ key: String, _ what: String, read: (YAMLNode) throws(InputError) -> Value
    ) throws(InputError) -> Cited<Value> {
        try cited(reader.required(key), what, read: read)
    }

    /// Reads the cited value under a key; `nil` where the key is absent.
    func citedIfPresent<Value>(
        _ reader: NodeReader, _ key: String, _ what: String, read: (YAMLNode) throws(InputError) -> Value
    ) throws(InputError) -> Cited<Value>? {
        guard let node = reader.optional(key) else { return nil }
        return try cited(node, what, read: read)
    }
}
