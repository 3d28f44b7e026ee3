import DoseModel

/// Reads the name of a protocol.
enum ProtocolNameReader {
    /// The protocol's own name where a name or alias was written, or one of `others`.
    static func name(_ node: YAMLNode, monograph: Monograph, others: [String] = []) throws(InputError) -> String {
        let names = monograph.protocols.map(\.id) + others
        let expected = "one of: " + names.joined(separator: ", ")
        let text = try node.text(expecting: expected)
        if others.contains(text) { return text }
        guard let known = monograph.titrationProtocol(named: text) else {
            throw node.error(
                "\(monograph.id) has no protocol `\(text)`", expected: expected,
                nearest: NearestWord.of(text, in: names + monograph.protocols.flatMap(\.aliases)))
        }
        return known.id
    }
}
