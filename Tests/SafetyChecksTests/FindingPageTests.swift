import DoseModel
import MonographFiles
import SafetyChecks
import Testing

/// The examples on the pages of `doseplan explain`: one raises its code and nothing else that is not acknowledged, the
/// other nothing at all.
struct FindingPageTests {
    /// The planner's own, and what judges a log and not a plan; their examples are tested where all of it is at hand.
    private static let planners: Set<FindingCode> = [.t506, .t508, .w406, .i709]
    private static let proposals = FindingCode.allCases.filter {
        // Several drugs come in requests, whose examples are tested where requests are planned.
        !planners.contains($0) && $0.family != "X"
    }

    @Test("Each page's example raises exactly its code, and the corrected one nothing", arguments: proposals)
    func examples(code: FindingCode) throws {
        let page = try SourceText.read(path: Baclofen.templates + "/Findings/\(code.rawValue).md")
        let text = String(decoding: page.bytes, as: UTF8.self)
        #expect(text.hasPrefix("# \(code.rawValue) "))
        let triggers = FindingPageTests.blocks(of: text, labelled: "triggers")
        let clears = FindingPageTests.blocks(of: text, labelled: "clears")
        #expect(!triggers.isEmpty)
        #expect(!clears.isEmpty)
        for example in triggers { #expect(try open(example) == [code]) }
        for example in clears { #expect(try open(example) == []) }
    }

    /// The codes found and not acknowledged, each once. The clocks change as they do in New York in 2027.
    private func open(_ example: String) throws -> [FindingCode] {
        let source = try SourceText(name: "example", bytes: Array(example.utf8))
        let (proposal, monograph, findings) = try ProposalReader.read(source, library: Baclofen.library)
        let spring = ClockChange(date: PlanSketch.date("2027-03-14"), kind: .skipped, minutes: 120..<180)
        let all = Checker(monograph: monograph).check(
            proposal.plan, in: proposal.circumstances, clockChanges: [spring],
            clock: PlanSketch.clock(of: proposal.plan),
            also: findings)
        return Set(all.filter { $0.acknowledgement == nil }.map(\.code)).sorted()
    }

    private static func blocks(of text: String, labelled label: String) -> [String] {
        var blocks: [String] = []
        var block: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "```yaml \(label)" {
                block = ""
            } else if line == "```", let ended = block {
                blocks.append(ended)
                block = nil
            } else if block != nil {
                block? += line + "\n"
            }
        }
        return blocks
    }
}
