import DoseModel
import Testing
import TextReports

@Suite("Hostile text")
struct HostileTextTests {
    /// A plan with one text wherever a text can stand.
    private func plan(_ text: String) -> Plan {
        let time = MonographFixture.time(11, 45)
        let dose = ScheduledDose(
            slot: .named(text), anchor: .beforeMeal, time: time, amount: Dose(milligrams: 5),
            take: [Dosage(product: text, count: Ratio(1, 2))])
        let date = PlanFixture.date(2026, 12, 7)
        return Plan(
            identity: PlanIdentity(id: text, revision: 1, written: date), drug: text, protocolName: text,
            timeZone: text, monograph: MonographReference(id: text, version: text),
            soFar: SoFar(
                regimen: AskedRegimen(
                    .slots([AskedRegimen.SlotDose(slot: .named(text), anchor: .at, amount: Dose(milligrams: 5))])),
                days: 28),
            steps: [
                DoseStep(
                    number: 1, phase: .taper, start: date, end: date.adding(days: 7), doses: [dose, dose],
                    calculation: StepCalculation(
                        asked: Dose(milligrams: 9),
                        occupancy: Cited(Ratio(50), basis: .derived, citation: text)), why: text)
            ],
            ending: .stop, milestones: [Milestone(kind: .score, date: date, step: 1, title: text, detail: text)],
            supply: [SupplyLine(product: text, count: Ratio(1))],
            dispensed: [SupplyLine(product: text, count: Ratio(1))],
            picks: [Pick(what: text, value: text, range: text + "0", why: text, citation: text)],
            goal: Goal(symptom: text, baseline: [Goal.Score(name: text, value: 3)]))
    }

    private func finding(_ text: String) -> Finding {
        var finding = Finding(
            .c102, .error, text, step: 1, date: PlanFixture.date(2026, 12, 7), actual: text, limit: text,
            basis: .published, citation: text, help: text, notes: [text],
            span: SourceSpan(file: text, line: 3, column: 2, length: 4))
        finding.acknowledgement = Acknowledgement(code: .c102, by: text, reason: text)
        return finding
    }

    /// Whether nothing in a text acts on a terminal; line feeds aside.
    private func isQuiet(_ text: String) -> Bool {
        !text.unicodeScalars.contains { $0 != "\n" && PrintableText.isActive($0) }
    }

    @Test("Tables keep their shape, their width and the terminal's peace")
    func tables() throws {
        for text in HostileText.all {
            let table = PlanTable(plan: plan(text), monograph: MonographFixture.baclofen, acknowledged: [text])
            for grain in TableGrain.allCases {
                let printed = table.text(color: false, by: grain)
                #expect(isQuiet(printed))
                #expect(printed.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 101 })
                let last = grain == .step ? "Change" : "Total"
                #expect(ColumnReading(printed, lastHeading: last)?.isAligned == true)
                #expect(Styles.removed(from: table.text(color: true, by: grain)) == printed)
            }
        }
    }

    @Test("Markdown keeps its lines, its cells and its markup")
    func markdown() {
        func shape(_ text: String) -> [Character] {
            PlanTable(plan: plan(text), monograph: MonographFixture.baclofen, acknowledged: [text])
                .markdown(by: .step).split(separator: "\n", omittingEmptySubsequences: false).map { $0.first ?? " " }
        }
        for text in HostileText.all {
            let markdown = PlanTable(plan: plan(text), monograph: MonographFixture.baclofen).markdown(by: .step)
            #expect(isQuiet(markdown))
            #expect(!markdown.contains("<"))
            // An empty reason has no line of its own, and a blank one is a different text.
            if !text.isEmpty { #expect(shape(text) == shape("plain")) }
            for line in markdown.split(separator: "\n") where line.hasPrefix("|") {
                #expect(pipes(line) == 10)
            }
        }
    }

    @Test("Calculations and product choices keep their lines, their cells and the terminal's peace")
    func calculations() {
        for text in HostileText.all {
            let calculations = PlanCalculations(plan: plan(text), monograph: MonographFixture.baclofen)
            let choices = TradeOffTable([
                ProductTradeOff(products: [text, text], splitTablets: 1, units: Ratio(1), days: 1),
                ProductTradeOff(products: [text], splitTablets: 0, units: Ratio(2), days: 1),
            ])
            for printed in [calculations.text(color: false), choices.text(color: false)] {
                #expect(isQuiet(printed))
                #expect(printed.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 101 })
            }
            for (markdown, cells) in [(calculations.markdown, 10), (choices.markdown, 6)] {
                #expect(isQuiet(markdown) && !markdown.contains("<"))
                for line in markdown.split(separator: "\n") where line.hasPrefix("|") {
                    #expect(pipes(line) == cells)
                }
            }
            #expect(Set(NaiveCSV.rows(calculations.csv).map(\.count)) == [10])
        }
    }

    /// The pipes of a line that are no text.
    private func pipes(_ line: Substring) -> Int {
        var count = 0
        var isEscaped = false
        for character in line {
            if character == "|", !isEscaped { count += 1 }
            isEscaped = character == "\\" && !isEscaped
        }
        return count
    }

    @Test("CSV reads back to the same cells, none of them a formula")
    func csv() {
        for text in HostileText.all {
            for grain in TableGrain.allCases {
                let csv = PlanCSV(plan: plan(text), monograph: MonographFixture.baclofen).text(by: grain)
                let rows = NaiveCSV.rows(csv)
                #expect(Set(rows.map(\.count)).count == 1)
                #expect(rows.count == (grain == .step ? 3 : 15))
                let slot = NaiveCSV.records(csv)[0]["slot"]!
                #expect(slot == PrintableText.line(text) || slot == "'" + PrintableText.line(text))
                for cell in rows.joined() {
                    let first = cell.unicodeScalars.first { $0 != " " }
                    #expect(first.map { !"=+-@＝＋－＠\t\r\n".unicodeScalars.contains($0) } ?? true)
                }
            }
        }
    }

    @Test("JSON gives every text back as it was")
    func json() throws {
        for text in HostileText.all {
            let (plan, finding) = (plan(text), finding(text))
            let circumstances = Circumstances(
                patient: Patient(kidney: .dialysis(text), taking: [text], conditions: [text]), timeZone: text,
                problemTimes: [.named(text)], products: [text], jurisdiction: text,
                acknowledgements: [Acknowledgement(code: .c102, by: text, reason: text)])
            let json = PlanJSON(
                plan: plan, findings: [finding], verdict: .confirm, circumstances: circumstances,
                monograph: MonographFixture.baclofen)
            #expect(!json.line.contains("\n"))
            #expect(isQuiet(json.text))
            let parsed = try ParsedJSON(json.text)
            #expect(parsed["plan"]?["drug"]?.text == text)
            #expect(parsed["plan"]?["picked"]?.items[0]["why"]?.text == text)
            #expect(parsed["plan"]?["dispensed"]?.items[0]["product"]?.text == text)
            #expect(parsed["plan"]?["steps"]?.items[0]["occupancyCitation"]?.text == text)
            #expect(parsed["plan"]?["steps"]?.items[0]["doses"]?.items[0]["slot"]?.text == text)
            #expect(parsed["plan"]?["goal"]?["baseline"]?[text]?.number == 3)
            #expect(parsed["findings"]?.items[0]["message"]?.text == text)
            #expect(parsed["circumstances"]?["patient"]?["dialysis"]?.text == text)
            #expect(parsed["circumstances"]?["acknowledgements"]?.items[0]["reason"]?.text == text)
        }
    }

    @Test("Messages stay in their lines")
    func messages() {
        for text in HostileText.all {
            let finding = finding(text)
            let error = InputError(text, at: finding.span, expected: text, nearest: text)
            let full = FindingLines.text(finding, color: false, line: text)
            #expect(isQuiet(full))
            #expect(isQuiet(ErrorText.text(error, line: text, color: false)))
            #expect(FindingLines.compact([finding]).filter { $0 == "\n" }.count == 1)
            #expect(!ErrorText.jsonLine(error).contains("\n"))
            #expect(FindingLines.acknowledged([finding]).allSatisfy { isQuiet($0) && !$0.contains("\n") })
            // Every line but the place, which is one piece so that an editor can follow it, keeps the width.
            for line in full.split(separator: "\n") where !line.hasPrefix(" -->") {
                #expect(DisplayWidth.of(String(line)) <= 101)
            }
        }
    }

    @Test("Pages of Markdown print whatever stands in them")
    func pages() {
        for text in HostileText.all {
            #expect(
                isQuiet(Explanation.text(page: "# \(text)\n\n\(text)\n\n- \(text)\n\n```\n\(text)\n```", color: false)))
        }
    }
}
