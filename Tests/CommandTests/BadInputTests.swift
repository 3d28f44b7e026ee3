import Foundation
import Testing

/// Bad input: a clear located error, status 2, nothing written, never a crash.
struct BadInputTests {
    private static let request = """
        drug: baclofen
        protocol: reflux
        start: 2026-12-07
        time-zone: America/New_York
        patient: { age: 42, egfr: 95, measured: 2026-11-02 }
        day: { wake: 07:00, breakfast: 07:30, lunch: 12:30, dinner: 18:30, bedtime: 22:30 }
        problem-times: [lunch, dinner]
        lead: 45 minutes
        pace: 7 days
        target: 10 mg three times daily

        """

    struct Case: CustomTestStringConvertible {
        var testDescription: String
        var find: String
        var replace: String
        var place: String
        var says: String
    }

    static let cases = [
        Case(testDescription: "unknown key", find: "pace:", replace: "pase:", place: "-:9:1", says: "pace"),
        Case(
            testDescription: "dose without unit", find: "10 mg three", replace: "10 three", place: "-:10:12", says: "mg"
        ),
        Case(testDescription: "5 mgs", find: "10 mg three", replace: "5 mgs three", place: "-:10:1", says: "mg"),
        Case(
            testDescription: "no such day", find: "2026-12-07", replace: "2026-02-30", place: "-:3:8", says: "February"),
        Case(
            testDescription: "unknown zone", find: "New_York", replace: "New_Yrok", place: "-:4:12",
            says: "America/New_York"),
        Case(testDescription: "short lead", find: "45 minutes", replace: "20 minutes", place: "-:8:7", says: "30"),
        Case(testDescription: "fast pace", find: "7 days", replace: "2 days", place: "-:9:7", says: "3-7"),
        Case(
            testDescription: "target above the ceiling", find: "10 mg three", replace: "30 mg three", place: "-:10:9",
            says: "20 mg"),
        Case(
            testDescription: "5 g for 5 mg", find: "10 mg three", replace: "5 g three", place: "-:10:9", says: "ceiling"
        ),
        Case(
            testDescription: "duplicate key", find: "lead: 45 minutes", replace: "pace: 3 days", place: "-:9:1",
            says: "pace"),
        Case(
            testDescription: "unknown drug", find: "drug: baclofen", replace: "drug: baclofne", place: "-:1:7",
            says: "baclofen"),
        Case(
            testDescription: "unknown protocol", find: "protocol: reflux", replace: "protocol: refluks",
            place: "-:2:11", says: "reflux"),
        Case(
            testDescription: "alias", find: "pace: 7 days", replace: "pace: &a 7 days", place: "-:9:7", says: "anchor"),
    ]

    @Test("bad requests are refused where they are bad", arguments: cases)
    func refused(item: Case) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(BadInputTests.request.contains(item.find))
        let text = BadInputTests.request.replacingOccurrences(of: item.find, with: item.replace)
        let run = try Program.run(["plan", "-", "-o", folder + "/x.ics", "-o", folder + "/x.json"], input: text)
        #expect(run.status == 2)
        #expect(run.diagnostics.contains(item.place), "\(run.diagnostics)")
        #expect(run.diagnostics.contains(item.says), "\(run.diagnostics)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }

    @Test("`20:30` unquoted is a time of day, not a number")
    func sexagesimal() throws {
        let text = BadInputTests.request.replacingOccurrences(of: "dinner: 18:30", with: "dinner: 20:30")
        let run = try Program.run(["plan", "-"], input: text)
        #expect(run.status == 0)
        #expect(run.output.contains("19:45"))
    }

    @Test(
        "files that are no requests",
        arguments: [
            ("empty", ""), ("blank", "\n\n"), ("binary", "\u{0}\u{1}\u{2}ELF"), ("a list", "- a\n- b\n"),
            ("2 MiB", String(repeating: "# a long comment\n", count: 2 << 16)),
            ("deep", String(repeating: "[", count: 100_000)), ("deep block", String(repeating: "- ", count: 100_000)),
            ("open quote", "drug: \"baclofen\n"), ("tab", "drug:\tbaclofen\n\tprotocol: reflux\n"),
        ])
    func noRequest(name: String, text: String) throws {
        let run = try Program.run(["plan", "-"], input: text)
        #expect(run.status == 2, "\(run.diagnostics.prefix(300))")
        #expect(run.diagnostics.hasPrefix("error"))
        #expect(run.output.isEmpty)
    }

    @Test("an alias bomb is refused at its first anchor")
    func aliasBomb() throws {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...12 {
            text +=
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
        }
        let run = try Program.run(["plan", "-"], input: text)
        #expect(run.status == 2)
        #expect(run.diagnostics.contains("-:1:5"), "\(run.diagnostics)")
    }

    @Test("an output folder that is not there, and a disk that is full")
    func unwritable() throws {
        let missing = try Program.run(["plan", "-", "-o", "/nowhere/at/all/x.ics"], input: BadInputTests.request)
        #expect(missing.status == 2)
        #expect(missing.diagnostics.contains("/nowhere/at/all/x.ics"))
        let full = try Program.run(
            ["plan", "-", "--format", "ics"], input: BadInputTests.request, outputTo: "/dev/full")
        #expect(full.status == 2)
        #expect(full.diagnostics.contains("cannot write"))
    }

    @Test("a file that is there is kept when its replacement cannot be made")
    func keepsOldFile() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try "old".write(toFile: folder + "/x.ics", atomically: false, encoding: .utf8)
        let run = try Program.run(
            ["plan", "-", "-o", folder + "/x.ics", "-o", "/nowhere/y.json"], input: BadInputTests.request)
        #expect(run.status == 2)
        #expect(try String(contentsOfFile: folder + "/x.ics", encoding: .utf8) == "old")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["x.ics"])
    }

    @Test("wrong usage is 64")
    func usage() throws {
        #expect(try Program.run(["plan"]).status == 64)
        #expect(try Program.run(["plan", "-", "-o", "x.doc"]).status == 64)
        #expect(try Program.run(["frobnicate"]).status == 64)
    }
}
