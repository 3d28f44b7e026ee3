import Foundation
import Testing

/// `start-day`, run as a person runs it, each calendar in a process of its own.
struct StartDayTests {
    private static let request = """
        drug: baclofen
        protocol: reflux
        start: 2026-12-07
        time-zone: America/New_York
        patient: { age: 42, sex: female, egfr: 95, measured: 2026-11-02, taking: [] }
        day: { wake: 07:00, breakfast: 07:30, lunch: 12:30, dinner: 18:30, bedtime: 22:30 }
        problem-times: [lunch, dinner]

        """
    private static let work = """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        DTSTART;TZID=Eastern Standard Time:20261208T090000
        DTEND;TZID=Eastern Standard Time:20261208T170000
        SUMMARY:Secret meeting
        END:VEVENT
        BEGIN:VEVENT
        DTSTART:20261211T150000Z
        DURATION:PT1H
        SUMMARY:Drive to the secret place
        END:VEVENT
        END:VCALENDAR

        """

    private static func run(_ files: [String: String], _ arguments: [String]) throws -> Program.Run {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        let paths = arguments.map { files[$0] == nil ? $0 : folder.appendingPathComponent($0).path }
        return try Program.run(["start-day"] + paths)
    }

    @Test("The calmest day comes first, with what speaks against the others, and no titles")
    func text() throws {
        let run = try StartDayTests.run(
            ["request.yaml": StartDayTests.request, "work.ics": StartDayTests.work],
            ["request.yaml", "--calendar", "work.ics", "--within", "5 days"])
        #expect(run.status == 0)
        #expect(run.diagnostics.isEmpty)
        #expect(run.output.contains("  1  Wed 9 Dec 2026  calm;"))
        #expect(run.output.contains("Tue 8 Dec 2026  not calm: 8 h busy that day"))
        #expect(run.output.contains("Thu 10 Dec 2026  not calm: a drive the day after"))
        #expect(!(run.output + run.diagnostics).lowercased().contains("secret"))
    }

    @Test("Titles are printed where they are asked for")
    func titles() throws {
        let run = try StartDayTests.run(
            ["request.yaml": StartDayTests.request, "work.ics": StartDayTests.work],
            ["request.yaml", "--calendar", "work.ics", "--within", "5 days", "--titles"])
        #expect(run.output.contains("a drive the day after (\"Drive to the secret place\")"))
    }

    @Test("JSON says the same, by date and kind")
    func json() throws {
        let run = try StartDayTests.run(
            ["request.yaml": StartDayTests.request, "work.ics": StartDayTests.work],
            [
                "request.yaml", "--calendar", "work.ics", "--within", "2 days", "--from", "2026-12-10", "--format",
                "json",
            ])
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(json["format"] as? String == "doseplan-start-day/1")
        let days = try #require(json["days"] as? [[String: Any]])
        #expect(Set(days.compactMap { $0["date"] as? String }) == ["2026-12-10", "2026-12-11"])
        let reasons = days.flatMap { $0["reasons"] as? [[String: Any]] ?? [] }
        #expect(reasons.allSatisfy { $0["kind"] as? String == "drive" && $0["titles"] == nil })
    }

    @Test("A broken calendar is told, and the good one is answered by")
    func broken() throws {
        let run = try StartDayTests.run(
            [
                "request.yaml": StartDayTests.request, "work.ics": StartDayTests.work,
                "bad.ics": "BEGIN:VCALENDAR\n" + String(repeating: "BEGIN:VEVENT\n", count: 2_000),
            ],
            ["request.yaml", "--calendar", "bad.ics", "--calendar", "work.ics", "--within", "5 days"])
        #expect(run.status == 0)
        #expect(run.output.contains("components deeper in one another than 4"))
        #expect(run.output.contains("  1  Wed 9 Dec 2026  calm;"))
    }

    @Test("A calendar that is not there, and a wrong length of time, are errors of the input")
    func errors() throws {
        let files = ["request.yaml": StartDayTests.request, "work.ics": StartDayTests.work]
        let missing = try StartDayTests.run(files, ["request.yaml", "--calendar", "nowhere.ics"])
        #expect(missing.status == 2)
        #expect(missing.diagnostics.contains("cannot read nowhere.ics"))
        let long = try StartDayTests.run(files, ["request.yaml", "--calendar", "work.ics", "--within", "91 days"])
        #expect(long.status == 2)
        let none = try StartDayTests.run(files, ["request.yaml"])
        #expect(none.status == 64)
    }
}
