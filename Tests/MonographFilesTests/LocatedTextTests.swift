import DoseModel
import MonographFiles
import Testing

@Suite("Places inside the text of one value")
struct LocatedTextTests {
    /// The place of the word `HERE` in the one value of a mapping.
    private func place(_ text: String) throws -> SourceSpan {
        let located = try tree(text).pairs()[0].value.located()
        let bytes = Array("HERE".utf8)
        let start = try #require(located.range.first { located.bytes[$0...].starts(with: bytes) })
        return located.slice(start..<start + 4).span
    }

    @Test(
        "a word is found where it stands in the file, whatever the way of quoting",
        arguments: [
            ("k: a HERE b\n", 1, 6),
            ("k:   HERE\n", 1, 6),
            ("k: 'it''s HERE'\n", 1, 11),
            ("k: \"a\\tb\\u00b5 \\\"HERE\\\"\"\n", 1, 18),
            ("k: \"µ µ HERE\"\n", 1, 9),
            ("k: \"\\U0001F600 HERE\"\n", 1, 16),
            ("k: |\n  one\n  two HERE\n", 3, 7),
            ("k: |2-  # HERE is a comment\n    one\n\n   µ HERE\n", 4, 6),
            ("k: |\n\n\n  HERE\n", 4, 3),
            ("k: >\n  one\n  two\n\n  HERE\n", 5, 3),
            ("k: one\n  two\n   HERE\n", 3, 4),
            ("k: \"one\n  two\\\n   HERE\"\n", 3, 4),
            ("k: |\r\n  one\r\n\r\n  HERE\r\n", 4, 3),
            ("{\"k\": \"HERE\"}", 1, 8),
        ])
    func found(text: String, line: Int, column: Int) throws {
        #expect(try place(text) == SourceSpan(file: "test.yaml", line: line, column: column, length: 4))
    }

    @Test("every letter of a block stands where its line and indentation say, for many blocks")
    func blocks() throws {
        for indentation in 1...6 {
            for lead in 0...2 {
                let pad = String(repeating: " ", count: indentation)
                let lines = ["5 mg at bedtime", "", "µg  twice", "stop"]
                let header = String(repeating: "# x\n", count: lead) + "plan: |\n"
                let node = try tree(header + lines.map { $0.isEmpty ? "" : pad + $0 }.joined(separator: "\n"))
                let block = try node.pairs()[0].value.located()
                for (index, line) in block.lines.enumerated() {
                    #expect(line.text == lines[index])
                    guard !line.isEmpty else { continue }
                    #expect(
                        line.span
                            == SourceSpan(
                                file: "test.yaml", line: lead + 2 + index, column: indentation + 1,
                                length: lines[index].unicodeScalars.count))
                }
            }
        }
    }

    @Test("the whole of a source is located as it is, line by line")
    func wholeSource() throws {
        let text = LocatedText(try source("5 mg at bedtime\r\n\r\n  stop\r\n"))
        #expect(text.lines.map(\.text) == ["5 mg at bedtime", "", "  stop"])
        #expect(text.lines[2].trimmed.span == SourceSpan(file: "test.yaml", line: 3, column: 3, length: 4))
    }

    @Test("the value of an option is located in the option")
    func option() throws {
        let node = try YAMLNode(text: " 5 mgs ", named: "--target")
        let error = refusal { () throws(InputError) in try AmountText.dose(node) }
        #expect(error?.span == SourceSpan(file: "--target", line: 1, column: 4, length: 3))
    }
}
