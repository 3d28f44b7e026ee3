import Foundation
import Testing

@Suite("doseplan log and decide")
struct LogCommandTests {
    /// A plan that began some weeks ago and goes on: today lies in it, whenever the test runs.
    private func inFolder(started days: Int = 40, _ work: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let request = try String(contentsOfFile: Program.package + "/Samples/reflux/request.yaml", encoding: .utf8)
        let text = request.components(separatedBy: "\n").map { line in
            if line.hasPrefix("start:") { return "start: \(day(-days))" }
            if line.contains("measured:") { return "  measured: \(day(-days - 20))" }
            return line == "then: taper" ? "then: continue" : line
        }.joined(separator: "\n")
        try text.write(toFile: folder.path + "/plan.yaml", atomically: true, encoding: .utf8)
        try work(folder.path)
    }

    private func day(_ offset: Int) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "UTC")
        formatter.dateFormat = "yyyy-MM-dd"
        return formatter.string(from: Date().addingTimeInterval(Double(offset) * 86_400))
    }

    @Test("what is written down is said to be recorded, lies beside the plan, and is printed")
    func written() throws {
        try inFolder { folder in
            let plan = folder + "/plan.yaml"
            let run = try Program.run([
                "log", plan, "--on", day(-3), "--score", "regurgitation=4", "--took-all", "--note", "fine",
            ])
            #expect(run.status == 0, "\(run.diagnostics)")
            #expect(
                run.output == "recorded 1: \(day(-3)) dose all taken\nrecorded 2: \(day(-3)) score regurgitation 4\n")
            let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/plan.log")
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            let table = try Program.run(["log", plan])
            #expect(table.output.contains("regurgitation"))
            #expect(table.output.contains("4/10"))
            let csv = try Program.run(["log", plan, "--format", "csv"])
            #expect(
                csv.output
                    == "date,time,kind,name,value,note\r\n\(day(-3)),,dose,all,taken,fine\r\n\(day(-3)),,score,regurgitation,4,fine\r\n"
            )
            let again = try Program.run(["log", plan, "--on", day(-3), "--took-all", "--note", "fine"])
            #expect(again.output == "1 entry stands in the log already\n")
        }
    }

    @Test("a table is taken whole or not at all, and twice changes nothing")
    func imported() throws {
        try inFolder { folder in
            let (plan, table) = (folder + "/plan.yaml", folder + "/scores.csv")
            let good =
                "date,time,kind,name,value,note\n\(day(-3)),,score,regurgitation,4,\n\(day(-2)),,score,regurgitation,3,\n"
            try (good + "\(day(1)),,score,regurgitation,3,\n").write(toFile: table, atomically: true, encoding: .utf8)
            let bad = try Program.run(["log", plan, "--import", table])
            #expect(bad.status == 2)
            #expect(bad.diagnostics.contains("scores.csv:4:1"))
            #expect(bad.diagnostics.contains("is still to come"))
            #expect(!FileManager.default.fileExists(atPath: folder + "/plan.log"))
            try "date,kind\n".write(toFile: table, atomically: true, encoding: .utf8)
            #expect(try Program.run(["log", plan, "--import", table]).output == "there is nothing to write down\n")
            #expect(!FileManager.default.fileExists(atPath: folder + "/plan.log"))
            try good.write(toFile: table, atomically: true, encoding: .utf8)
            #expect(try Program.run(["log", plan, "--import", table]).status == 0)
            let before = try Data(contentsOf: URL(fileURLWithPath: folder + "/plan.log"))
            let twice = try Program.run(["log", plan, "--import", table])
            #expect(twice.output == "2 entries stand in the log already\n")
            #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/plan.log")) == before)
            // What is printed is read back.
            let csv = try Program.run(["log", plan, "--format", "csv"]).output
            #expect(
                try Program.run(["log", plan, "--import", "-"], input: csv).output
                    == "2 entries stand in the log already\n")
        }
    }

    @Test("a fall of blood pressure is a warning as soon as it is written down")
    func pressure() throws {
        try inFolder { folder in
            let run = try Program.run([
                "log", folder + "/plan.yaml", "--bp", "sitting 128/82", "--bp", "standing 104/70",
            ])
            #expect(run.status == 0)
            #expect(run.output.contains("warning[I709]"))
            #expect(run.output.contains("24 mmHg lower"))
        }
    }

    @Test("the log of another plan is refused, and a torn line is put aside with a message")
    func others() throws {
        try inFolder { folder in
            let plan = folder + "/plan.yaml"
            #expect(try Program.run(["log", plan, "--note", "one"]).status == 0)
            let other = try Program.run([
                "log", Program.package + "/Samples/reflux/request.yaml", "--log", folder + "/plan.log",
            ])
            #expect(other.status == 2)
            #expect(other.diagnostics.contains("is the log of another plan"))
            let file = try #require(FileHandle(forWritingAtPath: folder + "/plan.log"))
            try file.seekToEnd()
            try file.write(contentsOf: Data("2\t2026-1".utf8))
            try file.close()
            let read = try Program.run(["log", plan])
            #expect(read.output.contains("one"))
            #expect(read.diagnostics.contains("was never finished"))
            let next = try Program.run(["log", plan, "--note", "two"])
            #expect(next.output.hasPrefix("recorded 2"))
            #expect(try String(contentsOfFile: folder + "/plan.log.torn", encoding: .utf8) == "2\t2026-1\n")
        }
    }

    @Test("a correction stands in the place of an entry, which stays to be seen")
    func corrected() throws {
        try inFolder { folder in
            let plan = folder + "/plan.yaml"
            #expect(try Program.run(["log", plan, "--score", "regurgitation=9"]).status == 0)
            let run = try Program.run(["log", plan, "--corrects", "1", "--score", "regurgitation=4"])
            #expect(run.output.contains("in place of 1"))
            #expect(try Program.run(["log", plan]).output.contains("(corrected by 2)"))
            #expect(!(try Program.run(["log", plan, "--format", "csv"]).output.contains(",9,")))
        }
    }

    @Test("a decision is printed, drawn, and the plan that follows is written and read back")
    func decided() throws {
        try inFolder { folder in
            let plan = folder + "/plan.yaml"
            // Titration takes 14 days, the trial 21: it is decided on day 35.
            let rows = (-12...(-6)).map { "\(day($0)),,score,regurgitation,4,\n\(day($0)),,side-effect,fog,5,\n" }
                .joined()
            try ("date,time,kind,name,value,note\n" + rows).write(
                toFile: folder + "/s.csv", atomically: true, encoding: .utf8)
            #expect(try Program.run(["log", plan, "--import", folder + "/s.csv"]).status == 0)
            let run = try Program.run([
                "decide", plan, "--on", day(-5), "-o", folder + "/next.json", "-o", folder + "/s.svg",
            ])
            #expect(run.status == 0, "\(run.diagnostics)")
            #expect(run.output.contains("ADJUST"))
            #expect(run.output.contains("fog is not mild: 5/10"))
            #expect(run.output.contains("doseplan revise \(plan) --step-back --from \(day(-5))"))
            #expect(try String(contentsOfFile: folder + "/s.svg", encoding: .utf8).hasPrefix("<svg"))
            let table = try Program.run(["table", folder + "/next.json"])
            #expect(table.status == 0)
            #expect(
                try String(contentsOfFile: folder + "/next.json", encoding: .utf8).contains("\"verb\": \"step-back\""))
        }
    }

    @Test("a snag is answered with commands that work, and an unknown one with the nearest")
    func trouble() throws {
        try inFolder { folder in
            let plan = folder + "/plan.yaml"
            let run = try Program.run([
                "decide", plan, "--trouble", "too sleepy", "--on", day(-5), "-o", folder + "/next.json",
            ])
            #expect(run.status == 0, "\(run.diagnostics)")
            #expect(run.output.contains("--step-back"))
            #expect(run.output.contains("--drop-daytime"))
            #expect(FileManager.default.fileExists(atPath: folder + "/next.json"))
            // The command that is printed does what is said.
            let line = try #require(run.output.components(separatedBy: "\n").first { $0.contains("--step-back") })
            let words = try shellWords(line)
            let done = try Program.run(
                Array(words.dropFirst()).map { $0 == folder + "/plan.json" ? folder + "/done.json" : $0 })
            #expect(done.status == 0, "\(done.diagnostics)")
            let unknown = try Program.run(["decide", plan, "--trouble", "to sleepy"])
            #expect(unknown.status == 2)
            #expect(unknown.diagnostics.contains("too sleepy"))
        }
    }

    /// What a shell makes of a line.
    private func shellWords(_ line: String) throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "printf '%s\\0' " + line.trimmingCharacters(in: .whitespaces)]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\0").map { String($0) }
    }

    @Test("wrong usage and what cannot be are told apart")
    func refused() throws {
        try inFolder { folder in
            let plan = folder + "/plan.yaml"
            #expect(try Program.run(["log", plan, "--format", "xml"]).status == 64)
            #expect(try Program.run(["log", plan, "--took"]).status == 64)
            let dose = try Program.run(["log", plan, "--missed", "12:00"])
            #expect(dose.status == 2)
            #expect(dose.diagnostics.contains("11:45"))
            #expect(try Program.run(["decide", plan, "-o", "x.pdf"]).status == 64)
            let none = try Program.run(["decide", plan, "--on", day(-30), "-o", folder + "/next.json"])
            #expect(none.status == 1)
            #expect(none.output.contains("NOT YET"))
            #expect(none.diagnostics.contains("not written"))
            #expect(!FileManager.default.fileExists(atPath: folder + "/next.json"))
        }
    }
}
