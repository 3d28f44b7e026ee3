package import DoseModel

/// The word that stands for everything in a discreet calendar: what a person chose, or a neutral one.
package struct CodeWord: Hashable, Sendable {
    /// What is used where nobody chose.
    package static let usual = "Reminder"
    /// The most letters. Titles are cut on a lock screen long before.
    private static let mostLetters = 40

    /// The word itself.
    package let text: String

    /// Takes a word.
    ///
    /// - Parameters:
    ///   - text: what the person wrote.
    ///   - telling: names that would give away what the calendar is about.
    ///   - span: where it was written.
    /// - Throws: an error where it is empty, too long, holds what no screen shows, or tells what it is to hide.
    package init(_ text: String, hiding telling: TellingWords, at span: SourceSpan? = nil) throws(InputError) {
        let expected = "a word or two that say nothing, like \(CodeWord.usual)"
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw InputError("the code word is empty", at: span, expected: expected)
        }
        guard text.count <= CodeWord.mostLetters, text.utf8.count <= 4 * CodeWord.mostLetters else {
            throw InputError(
                "the code word is longer than \(CodeWord.mostLetters) letters", at: span, expected: expected)
        }
        guard text.unicodeScalars.allSatisfy(CodeWord.isShown) else {
            throw InputError(
                "the code word holds a line break or a character that is not shown", at: span, expected: expected)
        }
        if let word = telling.first(in: text) {
            throw InputError("the code word tells what it is to hide: `\(word)`", at: span, expected: expected)
        }
        self.text = text
    }

    /// Control characters, line ends and the characters that turn or hide others may stand in no title.
    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}
