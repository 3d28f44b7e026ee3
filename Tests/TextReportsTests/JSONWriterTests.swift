import Testing
import TextReports

@Suite("JSON writer")
struct JSONWriterTests {
    private func written(_ layout: JSONWriter.Layout) -> String {
        var writer = JSONWriter(layout)
        writer.object { writer in
            writer.text("a", "x\"\\\n\u{1B}\u{202E}é漢👍")
            writer.text("b", nil)
            writer.number("c", -3)
            writer.number("d", decimal: "81.8")
            writer.flag("e", true)
            writer.object("f") { _ in }
            writer.array("g", [1, 2]) { writer, item in writer.object { $0.number("n", item) } }
            writer.texts("h", [])
            writer.texts("i", ["1", "2"])
            writer.null("j")
        }
        return writer.finish()
    }

    @Test("Indented by two spaces, members in the order they were written")
    func pretty() {
        #expect(
            written(.pretty) == """
                {
                  "a": "x\\"\\\\\\n\\u001b\\u202eé漢👍",
                  "b": null,
                  "c": -3,
                  "d": 81.8,
                  "e": true,
                  "f": {},
                  "g": [
                    {
                      "n": 1
                    },
                    {
                      "n": 2
                    }
                  ],
                  "h": [],
                  "i": [
                    "1",
                    "2"
                  ],
                  "j": null
                }
                """)
    }

    @Test("In one line without spaces")
    func compact() {
        #expect(
            written(.compact)
                == #"{"a":"x\"\\\n\u001b\u202eé漢👍","b":null,"c":-3,"d":81.8,"e":true,"f":{},"g":[{"n":1},{"n":2}],"#
                + #""h":[],"i":["1","2"],"j":null}"#)
    }

    @Test("Every text and every key comes back as it was, in one line and without control characters")
    func strings() throws {
        for text in HostileText.all {
            var writer = JSONWriter(.compact)
            writer.object { $0.text(text, text) }
            let json = writer.finish()
            #expect(try ParsedJSON(json)[text]?.text == text)
            #expect(!json.unicodeScalars.contains { PrintableText.isActive($0) })
        }
    }

    @Test("Every scalar of the first plane comes back as it was")
    func scalars() throws {
        let scalars = (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init)
        for from in stride(from: 0, to: scalars.count, by: 256) {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[from..<min(from + 256, scalars.count)])
            var writer = JSONWriter(.compact)
            writer.object { $0.texts("all", [String(text)]) }
            let read = try #require(try ParsedJSON(writer.finish())["all"]?.items.first?.text)
            #expect(Array(read.unicodeScalars) == Array(text))
        }
    }
}
