import DoseModel

/// The keys of a request or proposal from several places: command-line flags before the file, the file before another
/// that says what it leaves out. Each key is taken whole from the first place that has it.
struct RequestLayers {
    /// One mapping of keys.
    struct Layer {
        /// The mapping.
        let reader: NodeReader
        /// What keys are called there, where they are called otherwise.
        var spellings: [String: String] = [:]
        /// Whether `null` means that a key is absent, as in JSON that a program wrote.
        var nullIsAbsent = false

        /// The value under a key.
        func node(_ key: String) -> YAMLNode? {
            guard let node = reader.optional(spellings[key] ?? key) else { return nil }
            return nullIsAbsent && node.isNull ? nil : node
        }
    }

    /// The command-line flags.
    let flags: RequestFlags
    /// The files, the one that counts most first.
    let layers: [Layer]
    /// Where a key is reported as missing.
    let place: SourceSpan
    /// What misses it, for messages: `the request`.
    let what: String
    /// Whether the first file is the one being read, and not one that stands in for what it leaves out.
    var hasOwnLayer = true

    /// The value of a key from the first place that has it.
    func node(_ key: String) -> YAMLNode? {
        flags.node(key) ?? layer(with: [key])?.node(key)
    }

    /// The value of a key that must be given somewhere.
    func required(_ key: String, example: String) throws(InputError) -> YAMLNode {
        if let node = node(key) { return node }
        throw InputError(
            "the key `\(key)` is missing in \(what)", at: place,
            expected: hasOwnLayer
                ? "`\(key): \(example)`"
                : "`--\(key) \(example)`, or `\(key): \(example)` in a file given with --request")
    }

    /// The value of a key as the flags or the file itself give it; what later files say of it is about another plan.
    func ownNode(_ key: String) -> YAMLNode? {
        flags.node(key) ?? (hasOwnLayer ? layers.first?.node(key) : nil)
    }

    /// The first file that has one of some keys.
    func layer(with keys: [String]) -> Layer? {
        layers.first { layer in keys.contains { layer.node($0) != nil } }
    }

    /// Where the values of all keys that a judgement may point at stand.
    var spans: [RequestField: SourceSpan] {
        var spans: [RequestField: SourceSpan] = [:]
        for field in RequestField.allCases {
            if let node = node(field.rawValue) { spans[field] = node.span }
        }
        spans[.soFar] = spans[.soFar] ?? flags.node("so-far-dose")?.span
        return spans
    }
}
