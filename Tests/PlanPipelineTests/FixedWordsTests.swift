import DoseModel
import Foundation
import PlanPipeline
import Testing

/// What `check --fix` says of things beside the doses: tablets that are no longer stated, agreements to single steps.
struct FixedWordsTests {
    private static let person = """
        drug: baclofen
        start: 2026-12-07
        time-zone: America/New_York
        patient: { age: 42, sex: female, egfr: 95, measured: 2026-11-02 }

        """

    private static func fixed(_ text: String) throws -> CommandResult {
        try PackageFolder.pipeline().fix(proposal: person + text, named: "proposal.yaml")
    }

    @Test("tablets stated in a line that is written anew are told as no longer stated; in other lines they stay")
    func tablets() throws {
        let result = try FixedWordsTests.fixed(
            """
            plan: |
              5 mg at 22:00 (1/2 x 10 mg tablet) for 2 days
              10 mg at 22:00 (1 x 10 mg tablet) for 7 days
            then: review

            """)
        #expect(result.status == .success)
        #expect(result.output.contains("10 mg at 22:00 (1 x 10 mg tablet) for 7 days"))
        #expect(result.output.contains("  5 mg at 22:00 for 3 days\n"))
        let line = "no longer stated at step 1: what to take at 22:00, 1/2 x 10 mg tablet\n"
        #expect(result.diagnostics.contains(line), "\(result.output)\(result.diagnostics)")
        #expect(!result.diagnostics.contains("step 2: what to take"))
    }

    @Test("a plan whose every line is written anew names each dose that states no tablets any more")
    func list() throws {
        let result = try FixedWordsTests.fixed(
            """
            plan:
              - { for: 2 days, doses: { "08:00": 5 mg, "22:00": 5 mg }, take: { "08:00": 1/2 x 10 mg tablet, "22:00": 1 x 5 mg tablet } }
              - { for: 7 days, doses: { "08:00": 5 mg, "22:00": 10 mg } }
            then: review

            """)
        #expect(result.status == .success)
        #expect(!result.output.contains("tablet"))
        #expect(
            result.diagnostics.contains(
                """
                no longer stated at step 1: what to take at 08:00, 1/2 x 10 mg tablet
                no longer stated at step 1: what to take at 22:00, 1 x 5 mg tablet

                """), "\(result.output)\(result.diagnostics)")
    }

    private static let agreed = """
        acknowledge:
          - { code: T502, step: 3, by: Dr A. Rao, reason: seen }
        plan: |
          5 mg at 22:00 for 7 days
          15 mg at 22:00 for 7 days
          15 mg at 22:00, 5 mg at 23:00 for 7 days
        then: review

        """

    @Test("an agreement to one step is for the same step when another is put in before it")
    func renumbered() throws {
        let result = try FixedWordsTests.fixed(FixedWordsTests.agreed)
        #expect(result.status == .success, "\(result.diagnostics)")
        #expect(result.output.contains("- { code: T502, step: 4, by: Dr A. Rao, reason: seen }"), "\(result.output)")
        #expect(result.diagnostics.contains("the acknowledgement of T502 at step 3 is for step 4 now\n"))
        let outcome = try PackageFolder.pipeline().outcome(ofProposal: result.output, named: "fixed.yaml")
        #expect(outcome.verdict == .confirm)
        #expect(outcome.findings.filter { $0.acknowledgement != nil }.map(\.step) == [4])
    }

    @Test("an agreement that stands in a request beside the plan is carried into a proposal of its own")
    func beside() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("doseplan-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (plan, request) = (folder.path + "/plan.txt", folder.path + "/request.yaml")
        let parts = FixedWordsTests.agreed.components(separatedBy: "plan: |\n")
        try (parts[1].replacing("then: review\n", with: "").replacing("  ", with: ""))
            .write(toFile: plan, atomically: true, encoding: .utf8)
        try (FixedWordsTests.person + parts[0]).write(toFile: request, atomically: true, encoding: .utf8)
        let result = try PackageFolder.pipeline().fix(path: plan, request: request, overrides: [])
        #expect(result.status == .success, "\(result.diagnostics)")
        let outcome = try PackageFolder.pipeline().outcome(ofProposal: result.output, named: "fixed.yaml")
        #expect(outcome.circumstances.acknowledgements.map(\.step) == [4])
    }

    @Test("what is handed over wrongly is marked where the number stands")
    func caret() throws {
        let text =
            FixedWordsTests.person
            + "plan: |\n  5 mg at 22:00 for 7 days\nthen: review\ndispense: { 5 mg tablet: 9 }\n"
        let outcome = try PackageFolder.pipeline().outcome(ofProposal: text, named: "proposal.yaml")
        let found = try #require(outcome.findings.first { $0.code == .p604 })
        #expect(found.span?.text == "proposal.yaml:8:26")
    }
}
