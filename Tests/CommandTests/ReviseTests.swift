import Foundation
import Testing

@Suite("doseplan revise")
struct ReviseTests {
    private static let request = Program.package + "/Samples/reflux/request.yaml"

    private func inFolder(_ work: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try work(folder.path)
    }

    @Test("a plan is revised in its own file, again and again, and keeps its history")
    func chain() throws {
        try inFolder { folder in
            let file = folder + "/plan.json"
            #expect(try Program.run(["plan", ReviseTests.request, "-o", file]).status == 0)
            let hold = try Program.run([
                "revise", file, "--hold", "--until", "2026-12-28", "--from=2026-12-16", "--by", "Dr A. Rao", "--why",
                "bad week", "-o", file,
            ])
            #expect(hold.status == 0, "\(hold.diagnostics)")
            #expect(hold.output.contains("hold until 2026-12-28"))
            #expect(hold.output.contains("Dr A. Rao"))
            let back = try Program.run([
                "revise", file, "--step-back", "--from", "2027-01-04", "--why", "too sleepy", "-o", file,
            ])
            #expect(back.status == 0, "\(back.diagnostics)")
            let text = try String(contentsOfFile: file, encoding: .utf8)
            #expect(text.contains("\"revision\": 2"))
            #expect(text.contains("\"verb\": \"hold\""))
            #expect(text.contains("\"verb\": \"step-back\""))
            let table = try Program.run(["table", file])
            #expect(table.status == 0)
        }
    }

    @Test("a dry run prints what changes and writes nothing")
    func dryRun() throws {
        try inFolder { folder in
            let file = folder + "/plan.json"
            let run = try Program.run([
                "revise", ReviseTests.request, "--nights-only", "--from", "2026-12-28", "--dry-run", "-o", file,
            ])
            #expect(run.status == 0, "\(run.diagnostics)")
            #expect(run.output.contains("at night only"))
            #expect(run.diagnostics.contains("not written"))
            #expect(!FileManager.default.fileExists(atPath: file))
        }
    }

    @Test("errors that nobody acknowledged leave the plan's file as it was")
    func withheld() throws {
        try inFolder { folder in
            let file = folder + "/plan.json"
            #expect(try Program.run(["plan", ReviseTests.request, "-o", file]).status == 0)
            let before = try Data(contentsOf: URL(fileURLWithPath: file))
            let run = try Program.run([
                "revise", file, "--egfr", "50", "--measured", "2026-12-15", "--from", "2026-12-16", "-o", file,
            ])
            #expect(run.status == 1)
            #expect(run.output.contains("R306"))
            #expect(run.diagnostics.contains("not written"))
            #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
        }
    }

    @Test("what is not possible ends with 2 and says what is, wrong usage with 64")
    func refused() throws {
        let over = try Program.run(["revise", ReviseTests.request, "--step-back", "--from", "2026-12-08"])
        #expect(over.status == 2)
        #expect(over.diagnostics.contains("is the lowest dose of this plan so far"))
        #expect(over.diagnostics.contains("--stop"))
        let two = try Program.run(["revise", ReviseTests.request, "--hold", "--stop"])
        #expect(two.status == 2)
        #expect(two.diagnostics.contains("two verbs"))
        #expect(try Program.run(["revise", ReviseTests.request]).status == 2)
        #expect(try Program.run(["revise", ReviseTests.request, "--stepback"]).status == 64)
        #expect(try Program.run(["revise", ReviseTests.request, "--slow"]).status == 64)
        #expect(try Program.run(["revise"]).status == 64)
    }
}
