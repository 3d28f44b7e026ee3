import DoseModel
import Testing
import TextReports

@Suite("Excerpt with carets")
struct FindingExcerptTests {
    private func excerpt(_ line: String, column: Int, length: Int = 1) -> FindingExcerpt {
        FindingExcerpt(line: line, span: SourceSpan(file: "f", line: 1, column: column, length: length))
    }

    /// What stands above the carets, found by terminal columns.
    private func marked(_ excerpt: FindingExcerpt) -> String {
        let from = excerpt.marks.prefix { $0 == " " }.count
        let carets = excerpt.marks.drop { $0 == " " }
        #expect(carets.allSatisfy { $0 == "^" })
        #expect(!carets.isEmpty)
        var column = 0
        var result = ""
        for character in excerpt.text {
            if column >= from, column < from + carets.count { result.append(character) }
            column += DisplayWidth.of(character)
        }
        return result
    }

    @Test("Carets stand right under the words, whatever stands before them")
    func aligned() {
        let lines = [
            "  lead: 20 minutes", "\tlead: 20 minutes", "a\tb\tlead: 20 minutes", "漢字 lead: 20 minutes",
            "👍🏽👩‍👩‍👧‍👦 lead: 20 minutes", "e\u{301}\u{301} lead: 20 minutes", "\u{1B}[31m lead: 20 minutes",
            "\u{202E} lead: 20 minutes", "🇬🇧é½ lead: 20 minutes",
        ]
        for line in lines {
            let scalars = Array(line.unicodeScalars)
            let column = scalars.firstIndex(of: "2")! + 1
            #expect(marked(excerpt(line, column: column, length: 10)) == "20 minutes", "\(line)")
        }
    }

    @Test("Carets are as wide as what they mark")
    func wide() {
        #expect(excerpt("a 漢字 b", column: 3, length: 2).marks == "  ^^^^")
        #expect(excerpt("x👍y", column: 2).marks == " ^^")
        #expect(excerpt("\tx", column: 1).marks == "^^^^")
    }

    @Test("A place inside one visible character marks all of it")
    func inside() {
        #expect(excerpt("e\u{301}x", column: 2).marks == "^")
        #expect(excerpt("e\u{301}x", column: 3).marks == " ^")
    }

    @Test("Control characters are shown, not sent")
    func controls() {
        let excerpt = excerpt("a\u{1B}[2Jb\u{7}\u{202E}", column: 1)
        #expect(excerpt.text == "a\u{FFFD}[2Jb\u{FFFD}\u{FFFD}")
    }

    @Test("A place at or behind the end of the line is marked after its last character")
    func behind() {
        #expect(excerpt("drug:", column: 6).marks == "     ^")
        #expect(excerpt("drug:", column: 60, length: 9).marks == "     ^")
        #expect(excerpt("", column: 1).marks == "^")
        #expect(excerpt("ab", column: 1, length: .max).marks == "^^")
        #expect(excerpt("ab", column: 0).marks == "^")
    }

    @Test("A long line is cut around the place, wherever in the line it is")
    func long() {
        let line = (0..<2_000).map { "w\($0)" }.joined(separator: " ")
        for word in [0, 1, 7, 500, 1_998, 1_999] {
            let before = (0..<word).map { "w\($0) " }.joined()
            let excerpt = excerpt(line, column: before.count + 1, length: "w\(word)".count)
            #expect(marked(excerpt) == "w\(word)")
            #expect(DisplayWidth.of(excerpt.text) <= 90)
            #expect(excerpt.text.hasPrefix("...") == (word >= 500))
            #expect(excerpt.text.hasSuffix("...") == (word < 1_998))
        }
    }

    @Test("A mark longer than what is shown ends with what is shown")
    func longMark() {
        let excerpt = excerpt(String(repeating: "x", count: 500), column: 11, length: 480)
        #expect(DisplayWidth.of(excerpt.marks) <= DisplayWidth.of(excerpt.text))
        #expect(excerpt.marks.hasPrefix("          ^"))
    }

    @Test("No place in no line makes it stumble, and text and marks stay in their width")
    func law() {
        for line in HostileText.all {
            let count = line.unicodeScalars.count
            for column in [0, 1, 2, 3, count / 2, count, count + 1, count + 100] {
                for length in [1, 2, count + 1] {
                    let excerpt = excerpt(line, column: column, length: length)
                    #expect(DisplayWidth.of(excerpt.text) <= 90)
                    #expect(DisplayWidth.of(excerpt.marks) <= 91)
                    #expect(excerpt.marks.contains("^"))
                    #expect(!excerpt.text.unicodeScalars.contains { PrintableText.isActive($0) })
                }
            }
        }
    }
}
