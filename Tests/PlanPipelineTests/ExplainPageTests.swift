import DoseModel
import Foundation
import PlanPipeline
import Testing

/// The examples on the pages of `doseplan explain` do what they say.
struct ExplainPageTests {
    @Test("every code has a page whose examples trigger and clear it", arguments: FindingCode.allCases)
    func examples(code: FindingCode) throws {
        let page = try String(
            contentsOfFile: PackageFolder.path + "/Templates/Findings/\(code.rawValue).md", encoding: .utf8)
        #expect(page.hasPrefix("# \(code.rawValue) "))
        let triggers = examples(in: page, labelled: "triggers")
        let clears = examples(in: page, labelled: "clears")
        #expect(!triggers.isEmpty && !clears.isEmpty)
        for example in triggers { #expect(try codes(of: example).contains(code), "\(code.rawValue) triggers") }
        for example in clears { #expect(try !codes(of: example).contains(code), "\(code.rawValue) clears") }
    }

    private func codes(of example: String) throws -> [FindingCode] {
        try PageExample.findings(of: example).map(\.code)
    }

    private func examples(in page: String, labelled label: String) -> [String] {
        page.components(separatedBy: "```yaml \(label)\n").dropFirst().map {
            $0.components(separatedBy: "\n```")[0] + "\n"
        }
    }
}
