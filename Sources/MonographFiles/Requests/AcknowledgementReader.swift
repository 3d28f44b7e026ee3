import DoseModel

/// Reads what a prescriber has acknowledged. What can be read and is no agreement, like a code that does not exist, is
/// kept: the checker speaks of it.
enum AcknowledgementReader {
    /// Reads the list.
    static func read(_ node: YAMLNode) throws(InputError) -> [Acknowledgement] {
        let expected = "a list, `- { code: R301, by: \"…\", reason: \"…\" }`"
        var acknowledgements: [Acknowledgement] = []
        for item in try node.list(expecting: expected) {
            let reader = try NodeReader(item, as: "an acknowledgement", keys: ["code", "step", "by", "reason"])
            let word = try reader.required("code").line(expecting: "a code of a finding, like R301", upTo: longestCode)
            let number = reader.optional("step")
            let step = try number?.integer(in: 1...PlanText.mostSteps)
            let by = try text(reader.required("by"), expecting: "who agreed")
            let reason = try text(reader.required("reason"), expecting: "why, in one line")
            acknowledgements.append(
                FindingCode(rawValue: word.uppercased()).map {
                    Acknowledgement(
                        code: $0, step: step, by: by, reason: reason, span: item.span, stepSpan: number?.span)
                }
                    ?? Acknowledgement(
                        unknown: word, step: step, by: by, reason: reason, span: item.span, stepSpan: number?.span))
        }
        return acknowledgements
    }

    /// The longest word that may stand for a code, in bytes. A typing guard.
    private static let longestCode = 40

    /// A text of one line, or nothing where it is written as nothing.
    private static func text(_ node: YAMLNode, expecting expected: String) throws(InputError) -> String {
        if case .scalar(let text, _) = node.content, text.allSatisfy(\.isWhitespace) { return "" }
        return try node.line(expecting: expected)
    }
}
