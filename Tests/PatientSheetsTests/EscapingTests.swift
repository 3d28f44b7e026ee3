import DoseModel
import Foundation
import Testing
import TextReports

@testable import PatientSheets

/// Whatever a person wrote stands on the page as it was written and does nothing there.
struct EscapingTests {
    static let hostile: [String] = [
        "<script>alert(1)</script>", "\"'> <img src=x onerror=alert(1)>", "\"\u{301} onmouseover=\"\u{301}alert(1)",
        "<\u{301}b>", "&amp; &lt; &#60;", "{{drug}} {{{staircase}}} {{/drugs}} {{=<% %>=}}", "a | b ` * _ # [x](y)",
        "\u{202E}desrever\u{202C} \u{2067}\u{5D0}\u{2069}\u{FEFF}", "\u{1F469}\u{200D}\u{1F52C} \u{1F1E9}\u{1F1EA}",
        String(repeating: "x", count: 10_000), "]]> --> <!-- <![CDATA[", "\u{0}\u{1B}[31m\u{7F}",
        "line\nbreak\u{2028}x",
        "{date}", "&", "\\",
    ]

    /// A plan with a text wherever one may come from a person.
    static func part(saying text: String) throws -> JointPart {
        let part = try Sheets.part(ofRequest: Sheets.request(person: "egfr: 95, measured: 2026-11-02, taking: []"))
        let plan = part.plan
        let doses = plan.steps[0].doses.map { dose in
            ScheduledDose(
                slot: .named(text), anchor: dose.anchor, time: dose.time, amount: dose.amount,
                take: [Dosage(product: text, count: Ratio(1, 2))])
        }
        let steps = plan.steps.map { step in
            DoseStep(
                number: step.number, phase: step.phase, start: step.start, end: step.end, doses: doses, why: text)
        }
        let change = PlanChange(verb: .hold, words: text, from: plan.steps[0].start, by: text, why: text)
        var agreed = Finding(.i701, .error, text, actual: text, limit: text, citation: text)
        agreed.acknowledgement = Acknowledgement(code: .i701, by: text, reason: text)
        let finding = Finding(.t505, .warning, text, citation: text, help: text)
        return JointPart(
            plan: Plan(
                identity: PlanIdentity(id: text, revision: 1, written: plan.identity.written), drug: text,
                protocolName: text, timeZone: text, zones: [ZoneStretch(from: plan.steps[0].start, zone: text)],
                monograph: MonographReference(id: text, version: text), steps: steps, ending: .stop,
                milestones: [
                    Milestone(kind: .score, date: plan.steps[0].end, step: 1, title: text, detail: text)
                ], supply: [SupplyLine(product: text, count: Ratio(3))],
                goal: Goal(symptom: text, baseline: [Goal.Score(name: text, value: 7)]), change: change),
            monograph: part.monograph, circumstances: part.circumstances, findings: [agreed, finding],
            verdict: .confirm)
    }

    @Test("no text adds an element or an attribute to a page or a drawing", arguments: hostile.indices)
    func harmless(index: Int) throws {
        let text = EscapingTests.hostile[index]
        let part = try EscapingTests.part(saying: text)
        let plain = try EscapingTests.part(saying: "plain")
        for form in [SheetForm.html, .table] {
            let page = Markup(try Sheets.page(of: [part], as: form))
            let usual = Markup(try Sheets.page(of: [plain], as: form))
            #expect(page.elements.count == usual.elements.count)
            #expect(page.names == usual.names)
            #expect(page.attributes == usual.attributes)
            // What cannot be shown is replaced; all else stands there as it was written.
            #expect(
                Array(page.shown.unicodeScalars).split(separator: Array(PrintableText.line(text).unicodeScalars)).count
                    > 1)
        }
        let drawing = Markup(try DoseStaircase.text(of: [part], words: try Sheets.words()))
        let usual = Markup(try DoseStaircase.text(of: [plain], words: try Sheets.words()))
        #expect(drawing.names == usual.names && drawing.attributes == usual.attributes)
        #expect(drawing.elements.count == usual.elements.count)
    }

    @Test("nothing that turns the direction of text or acts on a terminal is left", arguments: hostile.indices)
    func quiet(index: Int) throws {
        let part = try EscapingTests.part(saying: EscapingTests.hostile[index])
        for form in SheetForm.allCases {
            let page = try Sheets.page(of: [part], as: form)
            #expect(!page.unicodeScalars.contains { $0 != "\n" && PrintableText.isActive($0) })
        }
    }

    @Test("Markdown keeps its shape: the same lines begin the same way", arguments: hostile.indices)
    func markdown(index: Int) throws {
        func shape(_ text: String) throws -> [String] {
            try Sheets.page(of: [EscapingTests.part(saying: text)], as: .markdown)
                .split(separator: "\n", omittingEmptySubsequences: false).map { line in
                    let cells = line.replacing("\\|", with: "").filter { $0 == "|" }.count
                    return "\(line.prefix(2)) \(cells)"
                }
        }
        #expect(try shape(EscapingTests.hostile[index]) == shape("plain"))
        #expect(
            try !Sheets.page(of: [EscapingTests.part(saying: EscapingTests.hostile[index])], as: .markdown)
                .contains("<"))
    }

    @Test("every place a person may write in carries its language-neutral mark, so that direction stays in it")
    func isolated() throws {
        let mark = "\u{5D0}\u{5D1}"
        let page = try Sheets.page(of: [EscapingTests.part(saying: mark)])
        // The title, the heading, ids and attributes show the text of the page itself.
        let body = page.split(separator: "\n").filter {
            $0.contains(mark) && !$0.contains("<title>") && !$0.contains("<h1>") && !$0.contains("provenance")
                && !$0.contains("<svg") && !$0.contains("aria-label")
        }
        #expect(body.filter { !$0.contains("<bdi") } == [])
    }
}
