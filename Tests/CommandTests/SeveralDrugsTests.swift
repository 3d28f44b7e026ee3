import Foundation
import Testing

/// Several drugs in one request, as a person at the command line meets them.
struct SeveralDrugsTests {
    /// Templates with a second drug: baclofen by another name.
    private static let templates: String = {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("doseplan-" + UUID().uuidString).path
        do {
            try FileManager.default.copyItem(atPath: Program.package + "/Templates", toPath: folder)
            let text = try String(contentsOfFile: folder + "/Monographs/baclofen.yaml", encoding: .utf8)
            try text.replacingOccurrences(of: "\nid: baclofen\n", with: "\nid: relaxin\n")
                .write(toFile: folder + "/Monographs/relaxin.yaml", atomically: false, encoding: .utf8)
        } catch {
            fatalError("no templates for the tests: \(error)")
        }
        return folder
    }()

    private static let request = """
        start: 2026-12-07
        time-zone: Europe/London
        patient: { age: 42, sex: female, egfr: 95, measured: 2026-11-02, taking: [] }
        drugs:
          - drug: baclofen
            protocol: taper
            so-far: { dose: 10 mg three times daily, for: 60 days }
          - drug: relaxin
            protocol: spasm
            start: 2026-12-09
        cross-taper: { from: baclofen, to: relaxin }

        """

    private func run(_ arguments: [String], input: String = request) throws -> Program.Run {
        try Program.run(arguments + ["--templates", SeveralDrugsTests.templates], input: input)
    }

    private func inFolder(_ work: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try work(folder)
    }

    @Test("plan prints the joint table, each drug's own, and the findings")
    func plan() throws {
        let plan = try run(["plan", "-"])
        #expect(plan.status == 0, "\(plan.diagnostics)")
        #expect(plan.output.hasPrefix("baclofen and relaxin together\n"))
        #expect(plan.output.contains("relaxin replaces baclofen"))
        #expect(plan.output.contains("verdict: proceed"))
        #expect(try run(["plan", "-"]).output == plan.output)
    }

    @Test("JSON written by plan is read by table, ics and check, with the same bytes")
    func chained() throws {
        let json = try run(["plan", "-", "--format", "json"]).output
        for format in ["text", "csv", "plan", "ics"] {
            let direct = try run(["plan", "-", "--format", format]).output
            #expect(!direct.isEmpty)
            #expect(try run(["table", "-", "--format", format], input: json).output == direct, "\(format)")
        }
        #expect(
            try run(["ics", "-"], input: json).output == run(["plan", "-", "--format", "ics"]).output)
        let check = try run(["check", "-", "--format", "short"], input: json)
        #expect(check.status == 0)
        #expect(try run(["check", "-"]).output.contains("verdict: proceed"))
    }

    @Test("check names the drug of each finding, and its status tells of all")
    func check() throws {
        let weak = SeveralDrugsTests.request.replacingOccurrences(of: "egfr: 95", with: "egfr: 20")
        let short = try run(["check", "-", "--format", "short"], input: weak)
        #expect(short.status == 1)
        let refused = short.output.split(separator: "\n").filter { $0.contains("error[R302]") }
        #expect(!refused.isEmpty)
        #expect(refused.allSatisfy { $0.contains("relaxin: ") || $0.contains("baclofen: ") })
        try inFolder { folder in
            let plan = try run(["plan", "-", "-o", folder + "/x.ics", "-o", folder + "/x.json"], input: weak)
            #expect(plan.status == 1)
            #expect(plan.diagnostics.contains("x.ics not written"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["x.json"])
        }
        let noZone = SeveralDrugsTests.request.replacingOccurrences(of: "time-zone: Europe/London\n", with: "")
        #expect(try run(["plan", "-", "--format", "ics"], input: noZone).status == 2)
        #expect(try run(["plan", "-", "--format", "ics", "--time-zone", "Europe/London"], input: noZone).status == 0)
    }

    @Test("a flag about one drug is refused; --request beside several drugs too")
    func flags() throws {
        let target = try run(["plan", "-", "--target", "5 mg at bedtime"])
        #expect(target.status == 2)
        #expect(target.diagnostics.contains("several drugs"))
        #expect(try run(["plan", "-", "--by", "2027-03-01"]).status == 2)
        #expect(try run(["plan", "-", "--by", "day"]).status == 0)
        try inFolder { folder in
            try SeveralDrugsTests.request.write(toFile: folder + "/r.yaml", atomically: false, encoding: .utf8)
            let check = try run(["check", "-", "--request", folder + "/r.yaml"])
            #expect(check.status == 2)
            #expect(check.diagnostics.contains("--request"))
            #expect(check.diagnostics.hasPrefix("error"))
        }
    }

    @Test("batch takes requests for several drugs among others")
    func batch() throws {
        let several =
            #"{"start": "2026-12-07", "time-zone": "Europe/London", "patient": {"age": 40, "egfr": 95, "measured": "2026-11-20"}, "drugs": [{"drug": "baclofen", "protocol": "sleep"}, {"drug": "relaxin", "protocol": "spasm", "start": "2026-12-09"}]}"#
        let one =
            #"{"start": "2026-12-07", "drug": "relaxin", "protocol": "spasm", "time-zone": "Europe/London", "patient": {"age": 40, "egfr": 95, "measured": "2026-11-20"}}"#
        let many =
            #"{"start": "2026-12-07", "drugs": ["#
            + Array(repeating: #"{"drug": "relaxin"}"#, count: 1_000).joined(separator: ",")
            + "]}"
        try inFolder { folder in
            let batch = try run(
                ["batch", "--calendar", folder + "/all.ics"], input: several + "\n" + one + "\n" + many + "\n")
            let lines = batch.output.split(separator: "\n")
            #expect(lines.count == 3)
            #expect(lines[0].hasPrefix(#"{"format":"doseplan/1","plans":[{"plan":"#))
            #expect(lines[1].hasPrefix(#"{"format":"doseplan/1","plan":"#))
            #expect(lines[2].contains("more than 20 drugs"))
            #expect(batch.status == 2)
            let calendar = try String(contentsOfFile: folder + "/all.ics", encoding: .utf8)
            #expect(calendar.components(separatedBy: "BEGIN:VCALENDAR").count == 3)
            let check = try run(["check", "-", "--format", "json"], input: String(lines[0]))
            #expect(check.output.contains("\"plans\": ["))
        }
    }

    @Test("files that are no plans of several drugs")
    func hostile() throws {
        let cases = [
            (#"{"format": "doseplan/1", "plans": []}"#, "empty"),
            (#"{"format": "doseplan/1", "plans": {}}"#, "list"),
            (#"{"format": "doseplan/2", "plans": [1]}"#, "doseplan/2"),
            (#"{"format": "doseplan/1", "plans": [1]}"#, "mapping"),
            (#"{"format": "doseplan/1", "plans": [{"plan": null}]}"#, "no plan"),
            (#"{"format": "doseplan/1", "plans": [{}], "plan": {}}"#, "no key"),
            (
                #"{"format": "doseplan/1", "plans": ["# + Array(repeating: "{}", count: 1_000).joined(separator: ",")
                    + "]}", "20"
            ),
        ]
        for (text, says) in cases {
            let check = try run(["check", "-"], input: text)
            #expect(check.status == 2, "\(text.prefix(60))")
            #expect(check.diagnostics.contains(says), "\(check.diagnostics)")
            #expect(check.output.isEmpty)
        }
    }
}
