import DoseModel

/// The keys of steps as revisions make them: `3`, or `r2.1`.
enum StepKeyText {
    private static let expected = "a number, or like `r2.1`"

    /// Reads a key.
    static func key(_ node: YAMLNode) throws(InputError) -> String {
        let text = try node.line(expecting: expected)
        guard isNumber(text[...]) || isOfRevision(text) else {
            throw node.error("`\(text)` is no key of a step", expected: expected)
        }
        return text
    }

    private static func isOfRevision(_ text: String) -> Bool {
        guard text.first == "r" else { return false }
        let parts = text.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy(isNumber)
    }

    private static func isNumber(_ text: Substring) -> Bool {
        (1...7).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            && (text == "0" || text.first != "0")
    }

    /// Refuses two steps of one revision with the same key.
    static func refuseRepeated(_ steps: [DoseStep]) throws(InputError) {
        var seen: Set<String> = []
        for step in steps where !seen.insert(step.key).inserted {
            throw InputError(
                "a second step with the key `\(step.key)` stands here", at: step.span,
                expected: "a key of its own for each step")
        }
    }
}
