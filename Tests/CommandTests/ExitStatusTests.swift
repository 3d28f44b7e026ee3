import Foundation
import Testing

/// Exit statuses and streams that scripts rely on.
struct ExitStatusTests {
    private func sample(_ name: String) -> String { Program.package + "/Samples/" + name }

    @Test("0: a plan without errors; the table on standard output")
    func fine() throws {
        let run = try Program.run(["plan", sample("reflux/request.yaml")])
        #expect(run.status == 0)
        #expect(run.output.contains("11:45"))
        #expect(run.output.contains("1/2 x 10 mg tablet"))
    }

    @Test("1: errors that nobody acknowledged; no calendar, but JSON with the verdict")
    func refused() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let run = try Program.run([
            "plan", sample("renal-below-30-refused/request.yaml"), "-o", folder + "/x.ics", "-o", folder + "/x.json",
        ])
        #expect(run.status == 1)
        #expect(run.diagnostics.contains("R302"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["x.json"])
        #expect(try String(contentsOfFile: folder + "/x.json", encoding: .utf8).contains("\"verdict\": \"refuse\""))
    }

    @Test("acknowledged, the same plan is delivered and carries the acknowledgement")
    func acknowledged() throws {
        let run = try Program.run(["plan", sample("renal-below-30-acknowledged/request.yaml"), "--format", "ics"])
        #expect(run.status == 0)
        #expect(run.output.replacingOccurrences(of: "\r\n ", with: "").contains("Dr M. Okafor"))
    }

    @Test("--fail-on moves the bar")
    func failOn() throws {
        let file = sample("renal-60-to-90/request.yaml")
        #expect(try Program.run(["plan", file]).status == 0)
        #expect(try Program.run(["plan", file, "--fail-on", "warning"]).status == 1)
    }

    @Test("check finds the five faults, on standard output, with their places")
    func faults() throws {
        let run = try Program.run(["check", sample("five-faults/proposal.yaml")])
        #expect(run.status == 1)
        for code in ["S201", "S202", "T502", "W403", "P601"] { #expect(run.output.contains(code), "\(code)") }
        #expect(run.output.contains("proposal.yaml:"))
        #expect(run.output.contains("^"))
    }

    @Test("a taper needs no request file")
    func taper() throws {
        let run = try Program.run([
            "taper", "baclofen", "--from", "10 mg at bedtime", "--after", "4 weeks", "--start", "2026-12-07",
        ])
        #expect(run.status == 0)
        #expect(run.output.contains("5 mg"))
    }

    @Test("any key of a request is a flag; a misspelt one is wrong usage and names the right one")
    func flags() throws {
        let file = sample("reflux/request.yaml")
        let short = try Program.run(["plan", file, "--start", "2027-01-04", "--pace=5 days", "--format", "json"])
        let long = try Program.run([
            "plan", file, "--format", "json", "--set", "start=2027-01-04", "--set", "pace=5 days",
        ])
        #expect(short.status == 0)
        #expect(short.output == long.output)
        #expect(short.output.contains("\"start\": \"2027-01-04\""))
        let misspelt = try Program.run(["plan", file, "--pase", "5 days"])
        #expect(misspelt.status == 64)
        #expect(misspelt.diagnostics.contains("--pace"))
        #expect(try Program.run(["plan", file, "--pace"]).status == 64)
        let unread = try Program.run(["plan", file, "--start", "2026-02-30"])
        #expect(unread.status == 2)
        #expect(unread.diagnostics.contains("--start:1:1"))
    }

    @Test("JSON written by plan is read by table, ics and check")
    func chained() throws {
        let json = try Program.run(["plan", sample("weekend-meals/request.yaml"), "--format", "json"]).output
        let direct = try Program.run(["plan", sample("weekend-meals/request.yaml"), "--format", "ics"]).output
        #expect(try Program.run(["ics", "-"], input: json).output == direct)
        #expect(try Program.run(["check", "-"], input: json).status == 0)
        #expect(try Program.run(["table", "-", "--by", "day"], input: json).output.contains("Sat"))
    }

    @Test("pages for people: help everywhere, drugs, explain, egfr, new")
    func pages() throws {
        for command in ["plan", "check", "table", "ics", "taper", "new", "explain", "drugs", "egfr", "batch"] {
            let run = try Program.run([command, "--help"])
            #expect(run.status == 0)
            #expect(run.output.contains("EXAMPLES"), "\(command)")
        }
        #expect(try Program.run(["drugs", "baclofen"]).output.contains("60 mg"))
        #expect(try Program.run(["explain"]).output.contains("R302"))
        #expect(try Program.run(["explain", "r302"]).output.contains("R302"))
        #expect(try Program.run(["explain", "R999"]).status == 2)
        let kidney = try Program.run(["egfr", "--age", "80", "--sex", "female", "--creatinine", "0.8 mg/dL"])
        #expect(kidney.output.contains("74.4"))
    }

    @Test("batch: one line in, one line out, bad lines named")
    func batch() throws {
        let request =
            #"{"drug": "baclofen", "protocol": "sleep", "start": "2026-12-07", "patient": {"age": 40, "egfr": 95, "measured": "2026-11-20"}}"#
        let run = try Program.run(["batch"], input: request + "\n{\"drug\": 1}\n" + request + "\n")
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0] == lines[2])
        #expect(lines[1].contains("error"))
        #expect(run.status == 2)
    }
}
