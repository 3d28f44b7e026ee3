import DoseModel
import Testing
import TextReports

@Suite("Pages")
struct PagesTests {
    @Test("Each estimate with its unit and a decimal, and the one that limits follow")
    func kidney() {
        let patient = Patient(
            age: 42, sex: .female, kidney: .creatinine(Creatinine(0.9, .milligramsPerDecilitre, text: "0.9 mg/dL")),
            weight: Kilograms(50, text: "50 kg"))
        #expect(
            KidneyText.text(RenalFunction(of: patient)) == """
                Method           Value  Unit
                ---------------  -----  --------------
                CKD-EPI 2021      81.8  mL/min/1.73 m²
                Cockcroft-Gault   64.2  mL/min

                Limits follow the lower value: 64.2 mL/min (Cockcroft-Gault).
                Values are shown rounded down; limits compare the unrounded one.

                """)
    }

    @Test("A value just below a band's edge is never shown as the edge")
    func roundedDown() {
        let measured = RenalFunction.Measured([RenalFunction.Estimate(method: .statedEGFR, value: 59.99)])
        #expect(KidneyText.text(.measured(measured)).contains("59.9"))
        let whole = RenalFunction.Measured([RenalFunction.Estimate(method: .statedClearance, value: 60)])
        #expect(
            KidneyText.text(.measured(whole)).contains("Limits follow this value: 60.0 mL/min (creatinine clearance"))
    }

    @Test("Dialysis and ignorance are said as such")
    func noValue() throws {
        #expect(KidneyText.text(.dialysis("hemodialysis")) == "On dialysis (hemodialysis): no estimate applies.\n")
        #expect(KidneyText.text(.unknown).hasPrefix("Kidney function unknown"))
        #expect(try ParsedJSON(KidneyText.json(.dialysis("hemodialysis")))["dialysis"]?.text == "hemodialysis")
        #expect(try ParsedJSON(KidneyText.json(.unknown))["governing"]?.isNull == true)
    }

    @Test("The same as JSON")
    func kidneyJSON() throws {
        let measured = RenalFunction.Measured([
            RenalFunction.Estimate(method: .ckdEPI2021, value: 81.84),
            RenalFunction.Estimate(method: .cockcroftGault, value: 64.29),
        ])
        let parsed = try ParsedJSON(KidneyText.json(.measured(measured)))
        #expect(parsed["estimates"]?.items.map { $0["method"]?.text } == ["CKD-EPI 2021", "Cockcroft-Gault"])
        #expect(parsed["estimates"]?.items.map { $0["value"]?.number } == [81.8, 64.2])
        #expect(parsed["estimates"]?.items.map { $0["unit"]?.text } == ["mL/min/1.73 m²", "mL/min"])
        #expect(parsed["governing"]?["method"]?.text == "Cockcroft-Gault")
        #expect(parsed["dialysis"]?.isNull == true)
    }

    @Test("The list of codes has every code once, with its title and whether it can be acknowledged")
    func codes() {
        let lines = Explanation.list().split(separator: "\n")
        for code in FindingCode.allCases {
            let own = lines.filter { $0.hasPrefix("   \(code.rawValue)  ") }
            #expect(own.count == 1)
            #expect(own[0].contains(code.title))
            #expect(own[0].hasSuffix("(cannot be acknowledged)") == !code.isAcknowledgeable)
        }
        #expect(lines[0] == "C  ceilings")
    }

    @Test("A page in Markdown becomes plain text")
    func explanation() {
        let page = """
            # C102: daily total above the absolute ceiling

            The sum of a day's doses lies **above** what the monograph allows. The `daily total` of an
            every-other-day step is that of a dosing day.

            - one item that is long enough to be wrapped because it goes on and on and on and on, as items do
            - two
              goes on

            1. first

            ```yaml triggers
            plan: |
              30 mg three times daily for 7 days    # two spaces stay
            ```

            A lone ** or ` stays.
            """
        #expect(
            Explanation.text(page: page, color: false) == """
                C102: daily total above the absolute ceiling

                The sum of a day's doses lies above what the monograph allows. The `daily total` of an
                every-other-day step is that of a dosing day.

                - one item that is long enough to be wrapped because it goes on and on and on and on, as
                  items do
                - two goes on

                1. first

                  triggers:
                    plan: |
                      30 mg three times daily for 7 days    # two spaces stay

                A lone ** or ` stays.

                """)
        let colored = Explanation.text(page: page, color: true)
        #expect(colored.hasPrefix("\u{1B}[1mC102: daily total above the absolute ceiling\u{1B}[0m\n"))
        #expect(colored.contains("lies \u{1B}[1mabove\u{1B}[0m what"))
    }

    @Test("The list of monographs")
    func monographs() {
        #expect(
            MonographPages.list([MonographFixture.baclofen]) == """
                Drug      Title            Edition  Protocols
                --------  ---------------  -------  ---------
                baclofen  Baclofen (oral)  2026-11  reflux

                """)
    }

    @Test("A monograph's page shows every number with its basis and its source")
    func monograph() {
        let page = MonographPages.page(MonographFixture.baclofen)
        let lines = page.split(separator: "\n").map(String.init)
        for line in lines { #expect(DisplayWidth.of(line) <= 100, "\(line)") }
        let rows = [
            ["a day, absolute ceiling in de", "75 mg", "published", "[1]"],
            ["one dose up in a step, at most", "5 mg", "published", "[1]"],
            ["at the target", "14 to 28 days", "published", "[1]"],
            ["between two cuts", "3 to 7 days", "published", "[1]"],
            ["before a problem time, usually", "45 minutes", "engineering", "[1]"],
            ["a day from that age, at most", "15 mg", "derived", "[1]"],
            ["1 mg/mL liquid", "0.5 mL", "us", "engineering", "[1]"],
        ]
        for row in rows {
            #expect(lines.contains { line in row.allSatisfy(line.contains) }, "\(row)")
        }
        for text in [
            "Reflux and rumination (reflux, rumination)",
            "  climbs         5 mg before problem times -> 5 mg three times daily -> 10 mg three times daily",
            "  then           comes off, unless asked otherwise", "under 30 mL/min", "dialysis",
            "  source         published, [2]", "  [1]  Test label 2026",
        ] {
            #expect(lines.contains(text), "\(text)")
        }
    }

    @Test("A citation in words becomes numbers, and what is no source stays")
    func sourceNumbers() {
        let sources = SourceNumbers(MonographFixture.baclofen)
        #expect(sources.short("Test label 2026; Test article (its example)") == "[1]; [2] (its example)")
        #expect(sources.short("Somewhere else") == "Somewhere else")
        #expect(sources.list.map(\.label) == ["[1]", "[2]"])
    }
}
