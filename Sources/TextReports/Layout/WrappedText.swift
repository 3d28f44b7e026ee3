/// Text broken into lines by terminal columns.
package enum WrappedText {
    /// Lines of at most `width` columns. Breaks at spaces, but never between a number and `mg` or `mL`; a word wider
    /// than a line is broken anywhere. Line feeds in the text stay line breaks. At least one line, which may be empty.
    /// `width` must be positive.
    package static func lines(_ text: String, width: Int) -> [String] {
        precondition(width > 0, "a line has a width")
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            append(paragraph, width: width, to: &lines)
        }
        return lines
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
            if used > 0, used + 1 + needed <= width {
                line += " " + word
                used += 1 + needed
                continue
            }
            if used > 0 { lines.append(line) }
            (line, used) = needed <= width ? (word, needed) : broken(word, width: width, to: &lines)
        }
        lines.append(line)
    }

    /// The words, an amount and its unit as one: `1` at the end of a line and `mg` on the next would be misread.
    static func words(_ paragraph: Substring) -> [String] {
        var words: [String] = []
        for word in paragraph.split(separator: " ") {
            let isUnit = word.hasPrefix("mg") || word.hasPrefix("mL")
            if isUnit, let digit = words.last?.utf8.last, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
                words[words.count - 1] += " " + word
            } else {
                words.append(String(word))
            }
        }
        return words
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
