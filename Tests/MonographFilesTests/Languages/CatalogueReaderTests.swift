import DoseModel
import MonographFiles
import Testing

/// A sentence about a dose that lost its number is refused where it stands, and never printed.
struct CatalogueReaderTests {
    private static let entries = [
        CatalogueEntry(signature: "hello"), CatalogueEntry(signature: "take what when"),
        CatalogueEntry(signature: "days count"),
    ]

    private static let small = """
        tag: en
        name: English
        status: reviewed
        numbers: { decimal: ".", amount: "{number} {unit}", milligram: mg, millilitre: mL }
        dates:
          full: "{weekday} {day} {month} {year}"
          short: "{weekday} {day} {month} {year}"
          time: "{hour}:{minute}"
          weekdays: [a, b, c, d, e, f, g]
          short-weekdays: [a, b, c, d, e, f, g]
          every-weekday: [a, b, c, d, e, f, g]
          weekday-run: "{first}-{last}"
          months: [a, b, c, d, e, f, g, h, i, j, k, l]
          short-months: [a, b, c, d, e, f, g, h, i, j, k, l]
        lists: { pair: "{first} and {last}", more: "{first}, {rest}", clauses: "{first}; {rest}" }
        texts:
          hello: Hello
          take: "take {what} {when}"
          days: { one: a day, other: "{count} days" }
        """

    private func read(_ text: String, _ tag: String = "en") throws(InputError) -> Catalogue {
        try CatalogueReader.read(source(text), tag: tag, against: .program(CatalogueReaderTests.entries))
    }

    private func refused(_ old: String, _ new: String) -> InputError? {
        refusal { () throws(InputError) in try read(CatalogueReaderTests.small.replacing(old, with: new)) }
    }

    @Test("a file is read")
    func whole() throws {
        let catalogue = try read(CatalogueReaderTests.small)
        #expect(catalogue.status == .reviewed)
        #expect(catalogue.texts.count == 3)
        #expect(catalogue.texts["days"]?.forms.map(\.pattern.text) == ["a day", "{count} days"])
    }

    @Test("what is wrong in a file is refused where it stands")
    func refusals() {
        let cases: [(old: String, new: String, message: String, line: Int)] = [
            ("  hello: Hello\n", "", "the text `hello` is missing in the language `en`", 17),
            ("hello: Hello", "hallo: Hello", "`hallo` is no text of the language", 17),
            ("hello: Hello", "hello: ''", "the text is empty", 17),
            (
                "hello: Hello", "hello: 'Hello {you}'",
                "the text `hello` has other places than the program: `Hello {you}`", 17
            ),
            (" {when}\"", "\"", "the text `take` has other places than the program: `take {what}`", 18),
            ("{when}\"", "{when\"", "a brace is not closed or holds no name in `take {what} {when`", 18),
            ("{ one: a day, other: \"{count} days\" }", "some days", "the text `days` is not counted", 19),
            ("hello: Hello", "hello: { one: Hello, other: Hellos }", "the text `hello` is counted", 17),
            (
                "\"{count} days\"", "some days",
                "the text `days.other` has other places than the program: `some days`", 19
            ),
            ("decimal: \".\"", "decimal: \"'\"", "`'` is no decimal sign", 4),
            ("time: \"{hour}:{minute}\"", "time: \"{hour}\"", "`{hour}` has other places than are filled in", 8),
            ("  weekdays: [a, b, c, d, e, f, g]", "  weekdays: [a, b, c]", "3 names stand where 7 are needed", 9),
            ("  weekdays: [a, b,", "  weekdays: [a, a,", "`a` stands twice", 9),
            ("tag: en", "tag: fr", "the language calls itself `fr`", 1),
            ("status: reviewed", "status: fine", "`fine` is not a word that is known here", 3),
        ]
        for one in cases {
            let error = refused(one.old, one.new)
            #expect(error?.message == one.message)
            #expect(error?.span?.line == one.line, "\(one.message): \(error?.span?.text ?? "nowhere")")
        }
    }

    @Test("another language has the keys and places of the English file, no more and no less")
    func other() throws {
        let english = try read(CatalogueReaderTests.small)
        func other(_ old: String, _ new: String) -> InputError? {
            refusal { () throws(InputError) in
                try CatalogueReader.read(
                    source(
                        CatalogueReaderTests.small.replacing("tag: en", with: "tag: fr").replacing(old, with: new)),
                    tag: "fr", against: .english(english.texts))
            }
        }
        #expect(other("Hello", "Bonjour") == nil)
        #expect(other("one: a day", "one: '{count} jour'") == nil)
        #expect(other("  hello: Hello\n", "")?.message == "the text `hello` is missing in the language `fr`")
        #expect(other("hello: Hello", "hello: Bonjour\n  more: x")?.message == "`more` is no text of the language")
        #expect(
            other(" {when}\"", "\"")?.message
                == "the text `take` has other places than the English file: `take {what}`")
        #expect(other("{count} days", "jours")?.message.hasPrefix("the text `days.other` has other places") == true)
    }
}
