/// Words that tell from an event's title what it is about.
package struct TitleWords: Hashable, Sendable {
    /// What they tell of: `drive`, `travel`.
    package let kind: String
    /// The words, in lower case; some are several words.
    package let words: [String]

    /// Creates a list.
    package init(kind: String, words: [String]) {
        self.kind = kind
        self.words = words.map { TitleWords.plain($0) }
    }

    /// Whether a title holds one of the words as a whole word.
    package func match(_ title: String) -> Bool {
        let title = TitleWords.plain(title)
        return words.contains { TitleWords.contains(title, $0) }
    }

    /// The words of a text in lower case, a blank around each.
    private static func plain(_ text: String) -> String {
        var result = " "
        for character in text.lowercased().prefix(1_000) {
            if character.isLetter || character.isNumber {
                result.append(character)
            } else if result.last != " " {
                result.append(" ")
            }
        }
        return result.last == " " ? result : result + " "
    }

    private static func contains(_ text: String, _ part: String) -> Bool {
        let (text, part) = (Array(text.utf8), Array(part.utf8))
        guard part.count > 2, part.count <= text.count else { return false }
        return (0...text.count - part.count).contains { start in
            text[start] == part[0] && text[start..<start + part.count].elementsEqual(part)
        }
    }
}
