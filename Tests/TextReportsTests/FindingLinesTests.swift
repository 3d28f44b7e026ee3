import DoseModel
import Testing
import TextReports

@Suite("Findings for people")
struct FindingLinesTests {
    private let tooMuch = Finding(
        .c102, .error, "daily total above the absolute ceiling", step: 4, date: PlanFixture.date(2026, 12, 28),
        actual: "90 mg/day", limit: "80 mg/day", basis: .published, citation: "US label, Rev. 02/2023",
        help: "20 mg four times daily", notes: ["counted on a dosing day"],
        span: SourceSpan(file: "plan.yaml", line: 12, column: 5, length: 23))

    private func acknowledged(_ finding: Finding) -> Finding {
        var finding = finding
        finding.acknowledgement = Acknowledgement(code: finding.code, by: "Dr A. Rao", reason: "weekly review")
        return finding
    }

    @Test("In full: code, place, line, carets, numbers with their source, the way out, who may agree")
    func full() {
        let text = FindingLines.text(
            tooMuch, color: false, line: "  - 30 mg three times daily for 7 days")
        #expect(
            text == """
                error[C102]: daily total above the absolute ceiling
                  --> plan.yaml:12:5
                   |
                12 |   - 30 mg three times daily for 7 days
                   |     ^^^^^^^^^^^^^^^^^^^^^^^
                   = step 4, Mon 28 Dec 2026
                   = actual: 90 mg/day
                   = limit: 80 mg/day (published: US label, Rev. 02/2023)
                   = note: counted on a dosing day
                   = help: 20 mg four times daily
                   = acknowledge: a prescriber may, with { code: C102, by: "...", reason: "..." }

                """)
    }

    @Test("Without a file there is no excerpt, and without a line of it no carets")
    func bare() {
        #expect(
            FindingLines.text(Finding(.w405, .warning, "the plan does not say how it ends"), color: false)
                == "warning[W405]: the plan does not say how it ends\n")
        #expect(FindingLines.text(tooMuch, color: false).contains("  --> plan.yaml:12:5\n   = step 4"))
    }

    @Test("An acknowledged error says by whom, arithmetic never offers it")
    func acknowledgements() {
        let text = FindingLines.text(acknowledged(tooMuch), color: false)
        #expect(text.contains("   = acknowledged by Dr A. Rao: weekly review\n"))
        #expect(!text.contains("acknowledge:"))
        let sum = FindingLines.text(Finding(.p604, .error, "stated total is not the sum"), color: false)
        #expect(!sum.contains("acknowledge"))
    }

    @Test("Long sentences are wrapped under their own beginning")
    func wrapped() {
        let finding = Finding(
            .r302, .error, "baclofen is to be avoided at this kidney function, which lies below the lowest band of all",
            citation:
                "Wolf, American Journal of Kidney Diseases 2018;71:275-80, doi 10.1053/j.ajkd.2017.07.005, and others")
        #expect(
            FindingLines.text(finding, color: false) == """
                error[R302]: baclofen is to be avoided at this kidney function, which lies below the lowest band of
                             all
                  = source: Wolf, American Journal of Kidney Diseases 2018;71:275-80, doi
                            10.1053/j.ajkd.2017.07.005, and others
                  = acknowledge: a prescriber may, with { code: R302, by: "...", reason: "..." }

                """)
    }

    @Test("In one line each, for scripts and editors")
    func compact() {
        let plain = Finding(
            .s202, .error, "step up too soon", step: 2, date: PlanFixture.date(2026, 12, 9), limit: "3 days")
        #expect(
            FindingLines.compact([tooMuch, plain, acknowledged(tooMuch), Finding(.t505, .note, "clock times assumed")])
                == """
                plan.yaml:12:5: error[C102]: daily total above the absolute ceiling (step 4, Mon 28 Dec 2026; 90 mg/day; limit 80 mg/day)
                step 2, Wed 9 Dec 2026: error[S202]: step up too soon (limit 3 days)
                plan.yaml:12:5: error[C102]: daily total above the absolute ceiling (step 4, Mon 28 Dec 2026; 90 mg/day; limit 80 mg/day) [acknowledged by Dr A. Rao: weekly review]
                note[T505]: clock times assumed

                """)
        #expect(FindingLines.compact([]) == "")
    }

    @Test("The summary counts by severity and names the verdict")
    func summary() {
        let warning = Finding(.c103, .warning, "w")
        let note = Finding(.t505, .note, "n")
        #expect(FindingLines.summary([], verdict: .proceed) == "no findings; verdict: proceed")
        #expect(
            FindingLines.summary([note, tooMuch, warning, tooMuch, note], verdict: .refuse)
                == "2 errors, 1 warning, 2 notes; verdict: refuse")
        #expect(
            FindingLines.summary([acknowledged(tooMuch), tooMuch], verdict: .refuse)
                == "2 errors (1 acknowledged); verdict: refuse")
    }

    @Test("All findings one after the other, then the summary; each asks for its own line")
    func all() {
        let other = Finding(
            .w405, .warning, "open end", span: SourceSpan(file: "b.yaml", line: 1, column: 1, length: 4))
        var asked: [String] = []
        let text = FindingLines.text([tooMuch, other], verdict: .refuse, color: false) { span in
            asked.append(span.text)
            return span.file == "b.yaml" ? "plan: x" : nil
        }
        #expect(asked == ["plan.yaml:12:5", "b.yaml:1:1"])
        #expect(
            text.hasSuffix(
                """

                warning[W405]: open end
                 --> b.yaml:1:1
                  |
                1 | plan: x
                  | ^^^^

                1 error, 1 warning; verdict: refuse

                """))
    }

    @Test("What every copy of the plan must carry of an agreement")
    func carried() {
        var whole = acknowledged(Finding(.r305, .error, "avoid"))
        #expect(
            FindingLines.acknowledged([tooMuch, acknowledged(tooMuch), whole]) == [
                "C102 daily total above the absolute ceiling, step 4 from Mon 28 Dec 2026: 90 mg/day, limit 80 mg/day; "
                    + "acknowledged by Dr A. Rao: weekly review",
                "R305 avoid at this age and kidney function; acknowledged by Dr A. Rao: weekly review",
            ])
        whole.acknowledgement = nil
        #expect(FindingLines.acknowledged([whole]) == [])
    }

    @Test("Colour marks the severity and adds nothing else")
    func color() {
        let line = "  - 30 mg three times daily for 7 days"
        let colored = FindingLines.text(tooMuch, color: true, line: line)
        #expect(colored.hasPrefix("\u{1B}[1;31merror[C102]\u{1B}[0m"))
        #expect(Styles.removed(from: colored) == FindingLines.text(tooMuch, color: false, line: line))
        #expect(!FindingLines.text(tooMuch, color: false, line: line).contains("\u{1B}"))
    }
}
