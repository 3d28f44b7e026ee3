import DoseModel

extension YAMLNode {
    /// The longest text of one line that a request may hold, in bytes.
    static let longestLine = 300

    /// A text of one line, to be shown again: a symptom, a name, a reason. Refuses line breaks and characters that
    /// steer a terminal or turn the direction of writing, because they would act wherever the text is printed.
    func line(expecting expected: String, upTo longest: Int = longestLine) throws(InputError) -> String {
        let located = try located(expecting: expected)
        guard located.range.count <= longest else {
            throw error("the text is longer than \(longest) bytes", expected: expected)
        }
        let text = located.text
        guard !text.unicodeScalars.contains(where: YAMLNode.isActive) else {
            throw error("the text has a line break or an invisible character that acts", expected: expected)
        }
        return text
    }

    private static func isActive(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: return true
        // Format characters: joiners are part of words in some scripts, the others turn or hide text.
        case .format: return scalar != "\u{200C}" && scalar != "\u{200D}"
        default: return false
        }
    }
}
