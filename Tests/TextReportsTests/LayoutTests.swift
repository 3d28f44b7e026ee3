import Testing
import TextReports

@Suite("Layout")
struct LayoutTests {
    @Test("A text's width counts terminal columns, not characters")
    func widths() {
        let cases: [(String, Int)] = [
            ("", 0), ("10 mg", 5), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｆｕｌｌ", 8), ("mL/min/1.73 m²", 14),
            ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇬🇧", 2), ("❤️", 2), ("½", 1), ("a\u{200B}b", 2), ("한글", 4), ("שלום", 4),
            ("µmol/L", 6), ("\u{AD}", 0), ("カナ", 4), ("ｶﾅ", 2),
        ]
        for (text, width) in cases {
            #expect(DisplayWidth.of(text) == width, "\(text)")
        }
    }

    @Test("Padding fills up to the width and never cuts")
    func padding() {
        #expect(DisplayWidth.padded("漢", to: 4) == "漢  ")
        #expect(DisplayWidth.padded("12345", to: 3) == "12345")
    }

    @Test("What a terminal would act on is shown instead")
    func printable() {
        #expect(PrintableText.line("plain 10 mg, ½ é 漢 👍") == "plain 10 mg, ½ é 漢 👍")
        #expect(PrintableText.line("a\tb\nc\r\nd") == "a b c  d")
        #expect(PrintableText.line("\u{1B}[31mred\u{0}") == "\u{FFFD}[31mred\u{FFFD}")
        #expect(PrintableText.line("\u{202E}txet\u{202C} \u{9B}x\u{2028}") == "\u{FFFD}txet\u{FFFD} \u{FFFD}x ")
    }

    @Test("Lines break at spaces, and inside a word only where the word is wider than the line")
    func wrapping() {
        #expect(WrappedText.lines("one two three", width: 8) == ["one two", "three"])
        #expect(WrappedText.lines("abcdefghij kl", width: 4) == ["abcd", "efgh", "ij", "kl"])
        #expect(WrappedText.lines("", width: 4) == [""])
        #expect(WrappedText.lines("a\nb", width: 4) == ["a", "b"])
        #expect(WrappedText.lines("漢字漢字", width: 5) == ["漢字", "漢字"])
        #expect(WrappedText.hanging("- ", "one two three four five", width: 14) == ["- one two three four", "  five"])
    }

    @Test("A number is never torn from its milligrams or millilitres")
    func wrappingUnits() {
        #expect(WrappedText.lines("2.5 mL of 1 mg/mL liquid", width: 11) == ["2.5 mL of", "1 mg/mL", "liquid"])
        #expect(WrappedText.lines("take 10 mg", width: 7) == ["take", "10 mg"])
    }

    @Test("Wrapped lines keep to the width and hold every word in order")
    func wrappingLaw() {
        for text in HostileText.all.map(PrintableText.line) {
            for width in [1, 2, 7, 20, 99] {
                let lines = WrappedText.lines(text, width: width)
                #expect(lines.allSatisfy { DisplayWidth.of($0) <= max(width, 2) })
                let scalars = lines.joined().unicodeScalars.filter { $0 != " " }
                #expect(Array(scalars) == text.unicodeScalars.filter { $0 != " " })
            }
        }
    }

    @Test("Columns are aligned, parallel entries start on the same line, trailing columns end under one another")
    func columns() {
        let columns = TextColumns(
            [
                TextColumns.Column("No", trailing: true), TextColumns.Column("Stack"),
                TextColumns.Column("When", narrowest: 5, parallel: true),
                TextColumns.Column("Dose", trailing: true, parallel: true),
            ],
            blocks: [
                [["1"], ["漢", "b", "c"], ["at bed", "noon"], ["5 mg", "10 mg"]],
                [["12"], ["x"], ["noon"], ["5 mg"]],
            ],
            width: 20)
        #expect(columns.heading == "No  Stack  When    Dose")
        #expect(columns.rule == "--  -----  -----  -----")
        #expect(
            columns.lines == [
                [" 1  漢     at      5 mg", "    b      bed", "    c      noon   10 mg"],
                ["12  x      noon    5 mg"],
            ])
    }

    @Test("Columns are narrowed from the last to the first, no further than allowed and needed")
    func narrowing() {
        func rule(_ width: Int) -> String {
            TextColumns(
                [
                    TextColumns.Column("A", narrowest: 4), TextColumns.Column("B", narrowest: 3),
                    TextColumns.Column("C"),
                ],
                blocks: [[["aaaa aaaa"], ["bbb bbb"], ["cc"]]], width: width
            ).rule
        }
        #expect(rule(22) == "---------  -------  --")
        #expect(rule(20) == "---------  -----  --")
        #expect(rule(17) == "--------  ---  --")
        #expect(rule(5) == "----  ---  --")
    }
}
