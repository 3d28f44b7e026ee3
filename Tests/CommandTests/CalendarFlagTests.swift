import Foundation
import Testing

/// The flags of calendars, as a person types them.
struct CalendarFlagTests {
    private static let file = Program.package + "/Samples/reflux/request.yaml"

    private func summaries(_ text: String) -> Set<String> {
        Set(text.components(separatedBy: "\r\n").filter { $0.hasPrefix("SUMMARY:") })
    }

    @Test("--discreet takes a word, or none, before and after the plan")
    func discreet() throws {
        let words: [(arguments: [String], word: String)] = [
            ([CalendarFlagTests.file, "--discreet"], "Reminder"), (["--discreet", CalendarFlagTests.file], "Reminder"),
            (["--discreet", "Walk", CalendarFlagTests.file], "Walk"),
            ([CalendarFlagTests.file, "--discreet", "Long walk"], "Long walk"),
            (["--discreet=v. 2", CalendarFlagTests.file], "v. 2"),
            ([CalendarFlagTests.file, "--discreet", "--for", "apple"], "Reminder"),
        ]
        for (arguments, word) in words {
            let run = try Program.run(["ics"] + arguments)
            #expect(run.status == 0, "\(arguments): \(run.diagnostics)")
            #expect(summaries(run.output) == ["SUMMARY:\(word)", "SUMMARY:\(word): see your list"])
        }
    }

    @Test("an empty or telling code word, and a telling file name, are refused and nothing is written")
    func refused() throws {
        #expect(try Program.run(["ics", CalendarFlagTests.file, "--discreet="]).status == 64)
        for word in [" ", "Baclofen", "5 mg", "a\nb"] {
            #expect(try Program.run(["ics", CalendarFlagTests.file, "--discreet=" + word]).status == 2, "\(word)")
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for name in ["baclofen.ics", "Reflux-2026.ics", "taper.ics"] {
            let run = try Program.run(["plan", CalendarFlagTests.file, "--discreet", "-o", "\(folder)/\(name)"])
            let words = run.diagnostics.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(run.status == 2 && words.contains("tells what a discreet calendar hides"), "\(words)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        #expect(
            try Program.run(["plan", CalendarFlagTests.file, "--discreet", "-o", folder + "/calendar.ics"]).status == 0)
    }

    @Test("--for says on standard error what the program will not do, and puts nothing but a calendar on the other")
    func programs() throws {
        for (program, word) in [
            ("google", "drops the alarms"), ("outlook", "one alarm"), ("apple", "struck through"),
            ("generic", "calendar of its own"),
        ] {
            let run = try Program.run(["ics", CalendarFlagTests.file, "--for", program])
            #expect(run.status == 0 && run.output.hasPrefix("BEGIN:VCALENDAR"))
            #expect(run.diagnostics.replacingOccurrences(of: "\n", with: " ").contains(word), "\(run.diagnostics)")
            #expect(run.diagnostics.contains("--for \(program): "))
        }
        let wrong = try Program.run(["ics", CalendarFlagTests.file, "--for", "gogle"])
        #expect(wrong.status == 64 && wrong.diagnostics.contains("google"))
        #expect(
            try Program.run(["ics", CalendarFlagTests.file, "--for", "outlook", "--time-zone", "Africa/Casablanca"])
                .diagnostics.contains("Africa/Casablanca"))
    }

    @Test("--test-reminder adds one event, some minutes from now; fewer than 1 or more than 60 are refused")
    func testReminder() throws {
        let plain = try Program.run(["ics", CalendarFlagTests.file]).output
        let run = try Program.run(["ics", CalendarFlagTests.file, "--test-reminder", "5"]).output
        #expect(summaries(run).subtracting(summaries(plain)) == ["SUMMARY:Test: this calendar rings"])
        let start = try #require(
            run.components(separatedBy: "\r\n").first { $0.hasPrefix("DTSTART:") && $0.hasSuffix("Z") })
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "UTC")
        format.dateFormat = "'DTSTART:'yyyyMMdd'T'HHmmss'Z'"
        let ahead = try #require(format.date(from: start)).timeIntervalSinceNow
        #expect(ahead > 180 && ahead <= 300)
        for minutes in ["0", "61", "-1", "x"] {
            #expect(try Program.run(["ics", CalendarFlagTests.file, "--test-reminder", minutes]).status == 64)
        }
    }

    @Test("flags about a calendar are refused where none is written")
    func useless() throws {
        for flags in [["--discreet"], ["--for", "apple"], ["--fresh"], ["--uid-set", "b"], ["--test-reminder", "5"]] {
            let run = try Program.run(["plan", CalendarFlagTests.file] + flags)
            #expect(run.status == 64 && run.diagnostics.contains("about a calendar"), "\(flags)")
        }
    }

    @Test("the same plan and flags give the same bytes")
    func same() throws {
        let arguments = ["ics", CalendarFlagTests.file, "--discreet", "--for", "google", "--fresh", "--uid-set", "b"]
        #expect(try Program.run(arguments).output == Program.run(arguments).output)
    }
}
