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
            if let purpose = monograph.unsupportedPurpose(named: text) { throw unsupported(purpose, monograph, node) }
            throw node.error(
                "\(monograph.id) has no protocol `\(text)`", expected: expected,
                nearest: NearestWord.of(text, in: names + monograph.protocols.flatMap(\.aliases)))
        }
        return known.id
    }

    /// No plan exists for what evidence does not support; the article's alternatives stand in its place.
    private static func unsupported(
        _ purpose: UnsupportedPurpose, _ monograph: Monograph, _ node: YAMLNode
    ) -> InputError {
        let choices = monograph.fit?.choices(for: purpose.id) ?? []
        return node.error(
            "F001: \(purpose.title) is not a purpose that evidence supports for \(monograph.id):"
                + " \(purpose.evidence.value) (\(purpose.evidence.citation))",
            expected: "another purpose: \(monograph.protocols.map(\.id).joined(separator: ", "))"
                + choices.map { "; for \($0.symptom): \($0.advice.value)" }.joined())
    }
}
