import DoseModel
import MonographFiles
import Testing

@Suite("Reading YAML into located nodes")
struct YAMLDocumentTests {
    /// The text of the scalar under a path of keys.
    private func value(_ text: String, _ path: String...) throws -> String {
        var node = try tree(text)
        for key in path { node = try #require(try node.pairs().first { $0.name == key }).value }
        return try node.text()
    }

    @Test(
        "scalars stay the text that was typed",
        arguments: ["20:30", "no", "yes", "0x10", "1e3", "2026-12-07", "5 mg", "½ mg", "µmol/L", "012", "3.10"])
    func scalarsAreText(_ text: String) throws {
        #expect(try value("key: \(text)\n", "key") == text)
        #expect(try value("{\"key\": \"\(text)\"}", "key") == text)
    }

    @Test("mappings in braces may have clock times for keys, in quotes or not")
    func clockTimeKeys() throws {
        let node = try tree("doses: { \"11:45\": 5 mg, 17:45: 10 mg }")
        let doses = try node.pairs()[0].value.pairs()
        #expect(doses.map(\.name) == ["11:45", "17:45"])
        #expect(try doses.map { try $0.value.text() } == ["5 mg", "10 mg"])
    }

    @Test("JSON is read, with tabs between its values, escapes and nothing after a colon")
    func json() throws {
        let node = try tree("{\n\t\"a\":[1,\"two\\u00b5\\/\"],\n\t\"b\":null,\"c\":{}\n}\n")
        let pairs = try node.pairs()
        #expect(try pairs[0].value.list().map { try $0.text() } == ["1", "twoµ/"])
        #expect(pairs[1].value.isNull)
        #expect(try pairs[2].value.pairs().isEmpty)
    }

    @Test("CRLF files give the same values and places as LF files")
    func lineBreaks() throws {
        let lines = ["# a comment", "drug: baclofen", "plan: |", "  5 mg at bedtime for 3 days", "  stop", "start: x"]
        let unix = try tree(lines.joined(separator: "\n")).pairs()
        let windows = try tree(lines.joined(separator: "\r\n")).pairs()
        #expect(unix.map(\.name) == ["drug", "plan", "start"])
        for (left, right) in zip(unix, windows) {
            #expect(left.name == right.name)
            #expect(try left.value.text() == right.value.text())
            #expect(left.key.span == right.key.span)
            #expect(left.value.span == right.value.span)
        }
    }

    @Test("places count lines and characters from 1, also behind letters of several bytes")
    func places() throws {
        let pairs = try tree("größe: 5 µg  # µ\nliste: [½, 'b', \"c\"]\n").pairs()
        #expect(pairs[0].key.span == SourceSpan(file: "test.yaml", line: 1, column: 1, length: 5))
        #expect(pairs[0].value.span == SourceSpan(file: "test.yaml", line: 1, column: 8, length: 4))
        let items = try pairs[1].value.list()
        #expect(
            items.map(\.span) == [
                SourceSpan(file: "test.yaml", line: 2, column: 9, length: 1),
                SourceSpan(file: "test.yaml", line: 2, column: 12, length: 3),
                SourceSpan(file: "test.yaml", line: 2, column: 17, length: 3),
            ])
    }

    @Test(
        "what plans have no need of is refused at its place",
        arguments: [
            ("a: &x 1\nb: *x\n", 1, 4, "a YAML anchor (`&name`) stands here; these files have none"),
            ("b: *x\n", 1, 4, "a YAML alias (`*name`) stands here; these files have none"),
            ("a: !!int 5\n", 1, 4, "a YAML tag (`!name`) stands here; these files have none"),
            ("a: ! 5\n", 1, 4, "a YAML tag (`!name`) stands here; these files have none"),
            ("a: &x [1]\n", 1, 4, "a YAML anchor (`&name`) stands here; these files have none"),
            ("a: !x {b: 1}\n", 1, 4, "a YAML tag (`!name`) stands here; these files have none"),
            ("a: 1\n---\nb: 2\n", 2, 1, "a second document begins here"),
            ("a:\n  <<: { b: 1 }\n", 2, 3, "a YAML merge key (`<<`) stands here; these files have none"),
            ("a: 1\nb: 2\na: 3\n", 3, 1, "the key `a` on line 3 stands on line 1 already"),
            ("{ \"a\": 1, a: 2 }", 1, 11, "the key `a` on line 1 stands on line 1 already"),
            ("[a, b]: 1\n", 1, 1, "a list stands where a key is needed"),
            ("{ {a: 1}: 2 }\n", 1, 3, "a mapping of keys stands where a key is needed"),
            ("\"\": 1\n", 1, 1, "a key is missing before the colon"),
            ("", 1, 1, "the file is empty"),
            ("\n  \n# only a comment\n", 1, 1, "the file is empty"),
        ])
    func refused(text: String, line: Int, column: Int, message: String) {
        let error = refusal { () throws(InputError) in try tree(text) }
        #expect(error?.message == message)
        #expect(error?.span?.line == line)
        #expect(error?.span?.column == column)
    }

    @Test("a key that comes twice is found in mappings of every size, whichever two keys they are")
    func duplicateKeys() throws {
        for count in 2...40 {
            for first in stride(from: 0, to: count - 1, by: 3) {
                for second in stride(from: first + 1, to: count, by: 4) {
                    var lines = (0..<count).map { "key\($0): \($0)" }
                    #expect(try tree(lines.joined(separator: "\n")).pairs().count == count)
                    lines[second] = "key\(first): again"
                    let error = refusal { () throws(InputError) in try tree(lines.joined(separator: "\n")) }
                    #expect(
                        error?.message
                            == "the key `key\(first)` on line \(second + 1) stands on line \(first + 1) already")
                    #expect(error?.span?.line == second + 1)
                }
            }
        }
    }

    @Test(
        "text that is no YAML is refused at its place, in words of its writer",
        arguments: [
            ("a:\n\tb: 1\n", 2, 1, "a tab stands where the line is indented"),
            ("a: b: c\n", 1, 5, "a second `: ` stands on this line"),
            ("a: 1\n  b: 2\n", 2, 4, "a second `: ` stands on this line"),
            ("{ : 1 }\n", 1, 3, "a value or a key is missing here"),
            ("a: @x\n", 1, 4, "a value cannot begin with this character"),
            ("a: [1, 2\nb: 3\n", 2, 2, "a list in brackets is not closed"),
            ("a: \"open\n", 2, 1, "a quote is opened and never closed"),
            ("a: 1\njust words\n", 3, 1, "a key without a colon stands above or here"),
            ("a: 1\n- b\n", 2, 1, "this line does not fit the lines above"),
        ])
    func noYAML(text: String, line: Int, column: Int, message: String) {
        let error = refusal { () throws(InputError) in try tree(text) }
        #expect(error?.message == message)
        #expect(error?.span?.line == line)
        #expect(error?.span?.column == column)
    }

    @Test("64 levels of nesting are read, 65 refused, and a hundred thousand refused as well")
    func nesting() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(throws: Never.self) { try tree(nested(65)) }
        #expect(refusal { () throws(InputError) in try tree(nested(66)) }?.span?.column == 66)
        for opening in ["[", "{a: ", "- ", "? "] {
            let error = refusal { () throws(InputError) in try tree(String(repeating: opening, count: 100_000)) }
            #expect(error?.message == "lists or mappings stand more than 64 deep in one another")
        }
    }

    @Test("a file of nothing but values ends in an error, not in memory")
    func manyValues() {
        let error = refusal { () throws(InputError) in try tree("[" + String(repeating: "1,", count: 200_000) + "]") }
        #expect(error?.message == "the file has more than 100000 values")
    }

    @Test("an alias bomb is refused at its first anchor")
    func aliasBomb() {
        var text = "a: &a [x,x,x,x,x,x,x,x,x]\n"
        for level in 1..<9 {
            let (name, last) = (
                Character(Unicode.Scalar(UInt8(97 + level))), Character(Unicode.Scalar(UInt8(96 + level)))
            )
            text += "\(name): &\(name) [*\(last),*\(last),*\(last),*\(last)]\n"
        }
        let error = refusal { () throws(InputError) in try tree(text) }
        #expect(error?.span?.text == "test.yaml:1:4")
    }

    @Test("no cut, doubled or changed byte of a file makes the reader crash or hang")
    func damagedFiles() {
        let text = Array(
            "a: { \"11:45\": 5 mg }\nb: [1, 'x', \"y\\u00b5\"]\nc: |\n  l\u{B5}\n\n  m\nd: >-\n  n\n  o\n".utf8)
        var readable = 0
        for index in text.indices {
            for byte: UInt8 in [
                0x09, 0x0A, 0x0D, 0x20, 0x22, 0x27, 0x2D, 0x3A, 0x5B, 0x5C, 0x5D, 0x7B, 0x7C, 0x7D, 0xC2,
            ] {
                var changed = text
                changed[index] = byte
                for candidate in [changed, Array(changed[..<index]), Array(changed[index...])] {
                    guard let source = try? SourceText(name: "x", bytes: candidate),
                        let node = try? YAMLDocument.read(source)
                    else { continue }
                    readable += 1
                    touch(node)
                }
            }
        }
        #expect(readable > 100)
    }

    /// Asks for the place of every letter of every scalar.
    private func touch(_ node: YAMLNode) {
        switch node.content {
        case .scalar:
            guard let text = try? node.located() else { return }
            for index in text.range { #expect(text.slice(index..<index + 1).span.line >= 1) }
        case .sequence(let items): items.forEach(touch)
        case .mapping(let pairs):
            for pair in pairs {
                touch(pair.key)
                touch(pair.value)
            }
        }
    }
}
