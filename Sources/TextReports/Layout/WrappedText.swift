/// Text broken into lines by terminal columns.
package enum WrappedText {
    /// Lines of at most `width` columns. Breaks at spaces, but never between a number and `mg` or `mL`; a word wider
    /// than a line is broken anywhere. Line feeds in the text stay line breaks. At least one line, which may be empty.
    /// `width` must be positive.
    package static func lines(_ text: String, width: Int) -> [String] {
        precondition(width > 0, "a line has a width")
        if isShortLine(text, width: width) { return [text] }
        var lines: [String] = []
        for paragraph in paragraphs(text) { append(paragraph, width: width, to: &lines) }
        return lines
    }

    /// The text between line feeds.
    static func paragraphs(_ text: String) -> [Substring] {
        guard text.utf8.contains(lineFeed) else { return [Substring(text)] }
        return text.utf8.split(separator: lineFeed, omittingEmptySubsequences: false).map { Substring($0) }
    }

    /// A paragraph whose first line begins with `first`, and whose others are indented by as much.
    package static func hanging(_ first: String, _ text: String, width: Int) -> [String] {
        let indent = DisplayWidth.of(first)
        return lines(text, width: max(width - indent, 20)).enumerated().map { index, line in
            line.isEmpty ? first : (index == 0 ? first : DisplayWidth.spaces(indent)) + line
        }
    }

    private static func append(_ paragraph: Substring, width: Int, to lines: inout [String]) {
        var line = ""
        var used = 0
        for word in words(paragraph) {
            let needed = DisplayWidth.of(word)
            if !line.isEmpty, used + 1 + needed <= width {
                line += " " + word
                used += 1 + needed
                continue
            }
            if !line.isEmpty { lines.append(line) }
            (line, used) = needed <= width ? (word, needed) : broken(word, width: width, to: &lines)
        }
        lines.append(line)
    }

    /// The words, an amount and its unit as one: `1` at the end of a line and `mg` on the next would be misread.
    static func words(_ paragraph: Substring) -> [String] {
        var words: [String] = []
        for word in paragraph.utf8.split(separator: space).map({ Substring($0) }) {
            let isUnit = word.utf8.starts(with: "mg".utf8) || word.utf8.starts(with: "mL".utf8)
            if isUnit, let digit = words.last?.utf8.last, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
                words[words.count - 1] += " " + word
            } else {
                words.append(String(word))
            }
        }
        return words
    }

    private static let lineFeed = UInt8(ascii: "\n")
    private static let space = UInt8(ascii: " ")

    /// Most cells are short plain words with single spaces and need no work at all.
    private static func isShortLine(_ text: String, width: Int) -> Bool {
        var previous = space
        for byte in text.utf8 {
            guard (space..<0x7F).contains(byte), byte != space || previous != space else { return false }
            previous = byte
        }
        return text.utf8.count <= width && (previous != space || text.isEmpty)
    }

    /// Breaks a word that is wider than a line; returns what stands in the last, open line.
    private static func broken(_ word: String, width: Int, to lines: inout [String]) -> (String, Int) {
        var line = ""
        var used = 0
        for character in word {
            let needed = DisplayWidth.of(character)
            if used + needed > width, used > 0 {
                lines.append(line)
                (line, used) = ("", 0)
            }
            line.append(character)
            used += needed
        }
        return (line, used)
    }
}
