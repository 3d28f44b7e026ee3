import DoseModel
import Foundation
import PlanPipeline
import Testing

/// `check --fix`: the printed plan has no error, most of the file stays as it was written, and what has no repair
/// prints nothing.
@Suite("Fixing a plan")
struct FixTests {
    private let person = """
        drug: baclofen   # the drug
        start: 2026-12-07
        time-zone: America/New_York
        patient: { age: 42, sex: female, egfr: 95, measured: 2026-11-02 }

        """

    private func fixed(_ text: String) throws -> CommandResult {
        try PackageFolder.pipeline().fix(proposal: text, named: "proposal.yaml")
    }

    private func expectSound(_ text: String, _ what: String = "") throws {
        let outcome = try PackageFolder.pipeline().outcome(ofProposal: text, named: "fixed.yaml")
        #expect(outcome.findings.filter { $0.severity == .error } == [], "\(what)")
    }

    @Test("only the lines that change are written anew, remarks and all other keys stay")
    func lines() throws {
        let result = try fixed(
            person
                + "plan: |\n  5 mg at 22:00 for 7 days\n  15 mg at 22:00 for 7 days   # high\n  15 mg nocte x 7 d\nthen: review\n"
        )
        #expect(result.status == .success)
        #expect(
            result.output == person
                + "plan: |\n  5 mg at 22:00 for 7 days\n  10 mg at 22:00 for 3 days\n  15 mg at 22:00 for 7 days   # high\n"
                + "  15 mg nocte x 7 d\nthen: review\n")
        #expect(
            result.diagnostics == """
                fixed error[S201] at step 2: a single dose rises by 10 mg at once
                  insert after step 1: 10 mg at 22:00 for 3 days
                  + step 2: 10 mg at 22:00 for 3 days
                1 change; no error is left

                """)
        try expectSound(result.output)
    }

    @Test("a plan that is in order is printed as it is")
    func clean() throws {
        let text = person + "plan: |\n  5 mg at 22:00 for 7 days\nthen: review\n"
        let result = try fixed(text)
        #expect(result.output == text)
        #expect(result.diagnostics == "nothing to fix: the plan has no error\n")
    }

    @Test("steps as a list, tablets, hand-overs and our own JSON become a proposal that stands for itself")
    func otherForms() throws {
        let list =
            person
            + "plan:\n  - { for: 7 days, doses: { \"08:00\": 7 mg, \"22:00\": 5 mg }, total: 15 mg }\nthen: review\n"
        try expectSound(try fixed(list).output, "list")
        let handed = person + "plan: |\n  5 mg at 22:00 for 7 days\nthen: review\ndispense: { 5 mg tablet: 9 }\n"
        try expectSound(try fixed(handed).output, "dispense")
        let fills =
            person + "plan: |\n  5 mg at 22:00 for 7 days\nthen: review\n"
            + "fills: [{ date: 2026-12-07, product: 5 mg tablet, count: 5 }]\n"
        let filled = try fixed(fills)
        try expectSound(filled.output, "fills")
        #expect(filled.output.contains("\"count\":\"7\""))
        let pipeline = try PackageFolder.pipeline()
        let wrong = try pipeline.outcome(
            ofProposal: person + "plan: |\n  5 mg at 22:00 for 2 days\n  10 mg at 22:00 for 7 days\nthen: review\n",
            named: "p")
        try expectSound(try fixed(try pipeline.text(of: wrong, as: .json)).output, "JSON")
    }

    @Test("where an error has no repair, no plan is printed, and it is said which and why")
    func refused() throws {
        let unknown =
            "drug: baclofen\nstart: 2026-12-07\npatient: { age: 42 }\n"
            + "plan: |\n  5 mg at 22:00 for 2 days\n  10 mg at 22:00 for 7 days\nthen: review\n"
        let result = try fixed(unknown)
        #expect(result.status == .findings)
        #expect(result.output.isEmpty)
        #expect(result.diagnostics.contains("not fixed: error[R303]: kidney function is unknown"))
        #expect(result.diagnostics.contains("its cause is not in the doses and days of the plan"))
        #expect(result.diagnostics.hasSuffix("1 error has no repair (1 repair found for others); no plan is printed\n"))
    }

    @Test("files appear whole or not at all, each in the form its ending chooses")
    func files() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("doseplan-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.path + "/p.yaml"
        try (person + "plan: |\n  5 mg at 22:00 for 2 days\n  10 mg at 22:00 for 7 days\nthen: review\n")
            .write(toFile: path, atomically: true, encoding: .utf8)
        let pipeline = try PackageFolder.pipeline()
        let result = try pipeline.fix(
            path: path, request: nil, overrides: [], files: [folder.path + "/q.yaml", folder.path + "/q.json"])
        #expect(result.output.isEmpty && result.status == .success)
        try expectSound(try String(contentsOfFile: folder.path + "/q.yaml", encoding: .utf8))
        try expectSound(try String(contentsOfFile: folder.path + "/q.json", encoding: .utf8))
        #expect(throws: InputError.self) {
            try pipeline.fix(
                path: path, request: nil, overrides: [], files: [folder.path + "/r.yaml", folder.path + "/no/r.yaml"])
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/r.yaml"))
    }

    @Test("law: broken lines of every protocol's plan are mended to text that reads back without an error")
    func law() throws {
        let amounts = ["5 mg", "7 mg", "10 mg", "25 mg", "40 mg"]
        let times = ["at 22:00", "at 08:00 and 10:00", "three times daily", "at 08:00, 15 mg at 22:00"]
        let days = [1, 3, 9]
        var number = 0
        var mended = 0
        for first in amounts {
            for second in amounts {
                for time in times {
                    number += 1
                    guard number.isMultiple(of: 3) else { continue }
                    let ending = number.isMultiple(of: 2) ? "  stop\n" : ""
                    let text =
                        person
                        + "plan: |\n  \(first) \(time) for \(days[number % 3]) days\n  \(second) \(time) for \(days[number / 3 % 3]) days\n"
                        + ending + (ending.isEmpty ? "then: review\n" : "")
                    let result = try fixed(text)
                    if result.status == .success {
                        mended += 1
                        try expectSound(result.output, text)
                    } else {
                        #expect(result.output.isEmpty)
                    }
                }
            }
        }
        #expect(mended >= 28, "of 33 plans")
    }

    @Test("SARIF tells how the file changes; made so, the finding is gone")
    func sarif() throws {
        let text = person + "plan: |\n  5 mg at 22:00 for 2 days\n  10 mg at 22:00 for 7 days\nthen: review\n"
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("doseplan-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try text.write(toFile: folder.path + "/p.yaml", atomically: true, encoding: .utf8)
        let result = try PackageFolder.pipeline().check(
            path: folder.path + "/p.yaml", request: nil, overrides: [], format: .sarif, failOn: .error)
        #expect(result.status == .findings)
        #expect(result.output.contains("\"text\": \"5 mg at 22:00 for 3 days\""))
        #expect(result.output.contains("\"startLine\": 6"))
    }
}
