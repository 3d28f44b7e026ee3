import DoseModel
import Testing
import TextReports

@Suite("Other places of a finding")
struct PlaceLinesTests {
    private let lines = [
        "plan: |", "  5 mg at 22:00 for 7 days", "  5 mg at 22:00 for 7 days", "  15 mg at 22:00 for 7 days",
    ]

    private func finding(_ line: Int, related: Int, in file: String = "p.yaml", column: Int = 3) -> Finding {
        Finding(
            .s201, .error, "rises", step: 2,
            span: SourceSpan(file: "p.yaml", line: line, column: 3, length: 5),
            source: SourceSpan(file: "Monographs/baclofen.yaml", line: 262, column: 7),
            related: [
                RelatedPlace(
                    "step 1: 5 mg", step: 1, span: SourceSpan(file: file, line: related, column: column, length: 4))
            ])
    }

    private func text(_ finding: Finding) -> String {
        let line = { (span: SourceSpan) -> String? in
            lines.indices.contains(span.line - 1) ? lines[span.line - 1] : nil
        }
        return FindingLines.text(finding, color: false, line: line(finding.span!), others: line)
    }

    @Test("Neighbouring lines stand in their order, the other one underlined with dashes and its label")
    func neighbours() {
        #expect(
            text(finding(4, related: 3)) == """
                error[S201]: rises
                 --> p.yaml:4:3
                  |
                3 |   5 mg at 22:00 for 7 days
                  |   ---- step 1: 5 mg
                4 |   15 mg at 22:00 for 7 days
                  |   ^^^^^
                  = step 2
                  = monograph: Monographs/baclofen.yaml:262
                  = acknowledge: a prescriber may, with { code: S201, by: "...", reason: "..." }

                """)
    }

    @Test("Lines in between are left out, a line with both is shown once, another file has its own heading")
    func elsewhere() {
        #expect(text(finding(4, related: 2)).contains("  |   ---- step 1: 5 mg\n...\n4 |   15 mg"))
        let same = text(finding(4, related: 4, column: 12))
        #expect(same.contains("4 |   15 mg at 22:00 for 7 days\n  |   ^^^^^\n  |            ---- step 1: 5 mg\n"))
        #expect(text(finding(4, related: 2, in: "r.yaml")).contains(" ::: r.yaml:2:3\n  |\n2 |   5 mg"))
    }
}
