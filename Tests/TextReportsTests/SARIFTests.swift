import DoseModel
import Testing
import TextReports

@Suite("SARIF")
struct SARIFTests {
    private static let span = SourceSpan(file: "my plan.yaml", line: 12, column: 5, length: 23)

    private static let tooMuch: Finding = {
        var finding = Finding(
            .c102, .error, "too much", step: 4, date: PlanFixture.date(2026, 12, 28), actual: "90 mg/day",
            limit: "80 mg/day", basis: .published, citation: "US label", help: "take less", notes: ["counted"],
            span: span, source: SourceSpan(file: "Monographs/baclofen.yaml", line: 57, column: 3),
            related: [
                RelatedPlace("step 3", step: 3, span: SourceSpan(file: "my plan.yaml", line: 11, column: 5, length: 9))
            ])
        finding.repair = Repair([.setAmount(step: 3, dose: 0, to: Dose(milligrams: 20))], text: "take less")
        return finding
    }()

    private func parsed(
        _ findings: [Finding], fixes: [Int: [TextReplacement]] = [:]
    ) throws -> ParsedJSON {
        let text = FindingSARIF(
            findings: findings, verdict: Verdict(findings), version: "1.2.3",
            pages: [.c102: "# C102 Too much\n\nWhat it\nmeans.\n\n## More\n"], fixes: fixes
        ).text
        return try #require(try ParsedJSON(text)["runs"]?.items.first)
    }

    @Test("The tool's rules are the codes that occur, once, with their pages and usual severity")
    func rules() throws {
        let run = try parsed([SARIFTests.tooMuch, SARIFTests.tooMuch, Finding(.t505, .note, "assumed")])
        let driver = try #require(run["tool"]?["driver"])
        #expect(driver["version"]?.text == "1.2.3")
        let rules = try #require(driver["rules"]?.items)
        #expect(rules.map { $0["id"]?.text } == ["C102", "T505"])
        #expect(rules[0]["name"]?.text == "DailyTotalAboveTheAbsoluteCeiling")
        #expect(rules[0]["fullDescription"]?["text"]?.text == "What it means.")
        #expect(rules[0]["help"]?["markdown"]?.text?.hasPrefix("# C102") == true)
        #expect(rules.map { $0["defaultConfiguration"]?["level"]?.text } == ["error", "note"])
        #expect(run["results"]?.items.map { $0["ruleIndex"]?.number } == [0, 0, 1])
    }

    @Test("A result has its region in characters, its other places, and where its limit comes from")
    func places() throws {
        let result = try #require(try parsed([SARIFTests.tooMuch])["results"]?.items.first)
        #expect(result["level"]?.text == "error")
        #expect(result["message"]?["text"]?.text == "too much. Help: take less")
        let place = try #require(result["locations"]?.items.first?["physicalLocation"])
        #expect(place["artifactLocation"]?["uri"]?.text == "my%20plan.yaml")
        #expect(place["region"]?["startLine"]?.number == 12)
        #expect(place["region"]?["startColumn"]?.number == 5)
        #expect(place["region"]?["endColumn"]?.number == 28)
        let related = try #require(result["relatedLocations"]?.items)
        #expect(related.map { $0["message"]?["text"]?.text } == ["step 3", "where the limit comes from"])
        #expect(related.map { $0["id"]?.number } == [1, 2])
        let limit = related[1]["physicalLocation"]
        #expect(limit?["artifactLocation"]?["uri"]?.text == "Monographs/baclofen.yaml")
    }

    @Test("A repair is a fix only where it is known how the file changes")
    func fixes() throws {
        #expect(try parsed([SARIFTests.tooMuch])["results"]?.items.first?["fixes"] == nil)
        let change = TextReplacement(SARIFTests.span, with: "20 mg at 22:00 for 7 days\n  stop")
        let run = try parsed([SARIFTests.tooMuch], fixes: [0: [change]])
        let fix = try #require(run["results"]?.items.first?["fixes"]?.items.first)
        #expect(fix["description"]?["text"]?.text == "take less")
        let replacement = fix["artifactChanges"]?.items.first?["replacements"]?.items.first
        #expect(replacement?["deletedRegion"]?["startLine"]?.number == 12)
        #expect(replacement?["insertedContent"]?["text"]?.text == "20 mg at 22:00 for 7 days\n  stop")
    }

    @Test("What somebody agreed to is suppressed, and says who and why")
    func suppressions() throws {
        var agreed = SARIFTests.tooMuch
        agreed.acknowledgement = Acknowledgement(
            code: .c102, by: "Dr A. Rao", reason: "weekly review",
            span: SourceSpan(file: "my plan.yaml", line: 3, column: 5))
        let result = try #require(try parsed([agreed])["results"]?.items.first)
        let suppression = try #require(result["suppressions"]?.items.first)
        #expect(suppression["kind"]?.text == "inSource")
        #expect(suppression["justification"]?.text == "Dr A. Rao: weekly review")
        #expect(try parsed([SARIFTests.tooMuch])["results"]?.items.first?["suppressions"] == nil)
    }

    @Test("Fingerprints stay while lines move, differ with the numbers, and tell two alike apart")
    func fingerprints() throws {
        func prints(_ findings: [Finding]) throws -> [String?] {
            try #require(try parsed(findings)["results"]?.items).map { $0["partialFingerprints"]?["doseplan/v1"]?.text }
        }
        let one = try prints([SARIFTests.tooMuch])
        let moved = Finding(
            .c102, .error, "too much", step: 4, actual: "90 mg/day", limit: "80 mg/day",
            span: SourceSpan(file: "my plan.yaml", line: 99, column: 1))
        #expect(try prints([moved]) == one)
        let more = Finding(.c102, .error, "too much", step: 4, actual: "91 mg/day", limit: "80 mg/day")
        #expect(try prints([more]) != one)
        #expect(Set(try prints([moved, moved, more])).count == 3)
    }
}
