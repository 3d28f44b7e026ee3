package import DoseModel

/// A typed cursor over one mapping: it knows which keys the mapping may have and refuses all others.
package struct NodeReader {
    /// The mapping.
    package let node: YAMLNode
    /// What the mapping is, for messages: `the request`.
    package let what: String
    private let pairs: [YAMLNode.Pair]

    /// Opens a mapping.
    ///
    /// - Throws: where it is no mapping, or has a key that is not one of `keys`.
    package init(_ node: YAMLNode, as what: String, keys: [String]) throws(InputError) {
        self.node = node
        self.what = what
        pairs = try node.pairs(expecting: "\(what) as lines of `key: value`")
        for pair in pairs where !keys.contains(pair.name) {
            throw pair.key.error(
                "`\(pair.name)` is no key of \(what)", expected: "one of: " + keys.joined(separator: ", "),
                nearest: NearestWord.of(pair.name, in: keys))
        }
    }

    /// The keys there are, in file order.
    package var names: [String] { pairs.map(\.name) }

    /// The value under a key; `nil` where the key is absent. A key without a value is present.
    package func optional(_ key: String) -> YAMLNode? {
        pairs.first { $0.name == key }?.value
    }

    /// The value under a key that must be there.
    package func required(_ key: String) throws(InputError) -> YAMLNode {
        guard let value = optional(key) else {
            throw node.error("the key `\(key)` is missing in \(what)", expected: "`\(key): ...`")
        }
        return value
    }

    /// Where a key itself stands; `nil` where it is absent.
    package func keySpan(_ key: String) -> SourceSpan? {
        pairs.first { $0.name == key }?.key.span
    }
}
