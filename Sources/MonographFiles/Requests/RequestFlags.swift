import DoseModel

/// Command-line flags that stand for keys of a request. Errors call them `--start`.
struct RequestFlags {
    private let nodes: [String: YAMLNode]

    /// Takes flags as keys and values; of two with the same key the later counts.
    ///
    /// - Throws: where no key is called so, or a value is no text.
    init(_ flags: [(key: String, value: String)]) throws(InputError) {
        var nodes: [String: YAMLNode] = [:]
        for (key, value) in flags {
            guard RequestKeys.flags.contains(key) else {
                throw InputError(
                    "`\(key)` is no key that a flag can give",
                    at: SourceSpan(file: "--" + key, line: 1, column: 1, length: value.unicodeScalars.count),
                    expected: "one of: " + RequestKeys.flags.joined(separator: ", "),
                    nearest: NearestWord.of(key, in: RequestKeys.flags))
            }
            nodes[key] = try YAMLNode(text: value, named: "--" + key)
        }
        self.nodes = nodes
    }

    private init(nodes: [String: YAMLNode]) {
        self.nodes = nodes
    }

    /// Refuses flags that would do nothing.
    func refuse(_ keys: [String], because reason: String) throws(InputError) {
        for key in keys {
            guard let node = nodes[key] else { continue }
            throw node.error("`--\(key)` does nothing here: \(reason)", expected: "no `--\(key)`")
        }
    }

    /// The flags but those with some keys.
    func without(_ keys: [String]) -> RequestFlags { RequestFlags(nodes: nodes.filter { !keys.contains($0.key) }) }

    /// The value of a flag.
    func node(_ key: String) -> YAMLNode? { nodes[key] }
}
