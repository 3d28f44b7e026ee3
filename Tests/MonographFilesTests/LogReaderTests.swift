import DoseModel
import MonographFiles
import Testing

@Suite("What is written down, read from flags, tables and the log")
struct LogReaderTests {
    private static let today = CivilDate(year: 2026, month: 12, day: 20)!

    private func entries(_ change: (inout LogFlags) -> Void) throws -> [LogEntry] {
        var flags = LogFlags()
        change(&flags)
        return try LogFlagReader.entries(flags, today: LogReaderTests.today)
    }

    private func error(_ change: (inout LogFlags) -> Void) -> InputError? {
        do {
            _ = try entries(change)
            return nil
        } catch {
            return error as? InputError
        }
    }

    @Test("several flags are several entries of one day, each as files write it")
    func flags() throws {
        let read = try entries {
            ($0.on, $0.at) = ("2026-12-14", "8:30 pm")
            $0.scores = ["regurgitation=4", "late nausea = 0"]
            $0.sideEffects = ["dizziness=3"]
            ($0.taken, $0.missed) = (["11:45"], ["17:45"])
            $0.meals = ["lunch 12:30 heavy", "dinner", "late snack light"]
            $0.pressures = ["sitting 128/82", "standing 104/70"]
            $0.note = "a bad day"
        }
        #expect(
            read.map { $0.fields.joined(separator: "|") } == [
                "2026-12-14|20:30|dose|11:45|taken|a bad day", "2026-12-14|20:30|dose|17:45|missed|a bad day",
                "2026-12-14|20:30|score|regurgitation|4|a bad day", "2026-12-14|20:30|score|late nausea|0|a bad day",
                "2026-12-14|20:30|side-effect|dizziness|3|a bad day",
                "2026-12-14|20:30|blood-pressure|sitting|128/82|a bad day",
                "2026-12-14|20:30|blood-pressure|standing|104/70|a bad day",
                "2026-12-14|12:30|meal|lunch|heavy|a bad day", "2026-12-14|20:30|meal|dinner||a bad day",
                "2026-12-14|20:30|meal|late snack|light|a bad day",
            ])
    }

    @Test("without a day it is today's; a note stands alone where nothing else is said")
    func note() throws {
        let read = try entries { $0.note = "slept well" }
        #expect(read.map(\.fields) == [["2026-12-20", "", "note", "", "", "slept well"]])
        #expect(try entries { _ in }.isEmpty)
        #expect(
            try entries {
                $0.on = "today"; $0.tookAll = true
            }.map(\.event) == [.tookAll])
    }

    @Test("side effects that are over need no strength, and may have one")
    func ended() throws {
        let read = try entries { ($0.sideEffects, $0.hasEnded) = (["dizziness", "fog=3"], true) }
        #expect(
            read.map(\.event) == [
                .sideEffect(name: "dizziness", severity: nil, hasEnded: true),
                .sideEffect(name: "fog", severity: 3, hasEnded: true),
            ])
        #expect(read.map(\.event.value) == ["ended", "3 ended"])
    }

    @Test(
        "what cannot be read is refused at its place in the flag",
        arguments: [
            ("score", "regurgitation=11", "--score:1:15"), ("score", "regurgitation=4.5", "--score:1:15"),
            ("score", "regurgitation", "--score:1:1"), ("score", "=4", "--score:1:1"),
            ("score", "a=b=4", "--score:1:1"),
            ("effect", "dizziness=strong", "--side-effect:1:11"), ("effect", "dizziness", "--side-effect:1:1"),
            ("taken", "noon", "--taken:1:1"), ("meal", "lunch 12:30 huge", "--meal:1:13"),
            ("meal", "lunch 25:00", "--meal:1:7"), ("bp", "sitting", "--bp:1:1"), ("bp", "lying 120/80", "--bp:1:1"),
            ("bp", "sitting 80/120", "--bp:1:9"), ("on", "14.12.2026", "--on:1:1"), ("at", "26:00", "--at:1:1"),
            ("note", "two\nlines", "--note:1:1"), ("score", "a\u{202E}b=3", "--score:1:1"),
            ("corrects", "first", "--corrects:1:1"),
        ])
    func refused(flag: String, text: String, place: String) {
        let found = error {
            switch flag {
            case "score": $0.scores = [text]
            case "effect": $0.sideEffects = [text]
            case "taken": $0.taken = [text]
            case "meal": $0.meals = [text]
            case "bp": $0.pressures = [text]
            case "on": $0.on = text
            case "at": $0.at = text
            case "corrects": ($0.corrects, $0.scores) = (text, ["a=1"])
            default: $0.note = text
            }
        }
        #expect(found?.span?.text == place, "\(found?.message ?? "nothing was refused")")
    }

    @Test("what contradicts itself is refused")
    func contradictions() {
        #expect(error { ($0.corrects, $0.scores) = ("3", ["a=1", "b=2"]) } != nil)
        #expect(error { $0.corrects = "3" } != nil)
        #expect(error { ($0.strike, $0.scores) = ("3", ["a=1"]) } != nil)
        #expect(error { ($0.strike, $0.corrects) = ("3", "4") } != nil)
        #expect(error { ($0.scores, $0.hasEnded) = (["a=1"], true) } != nil)
        #expect(error { $0.strike = "3" } == nil)
    }

    private func table(_ text: String) throws -> [LogEntry] {
        try LogCSVReader.entries(SourceText(name: "log.csv", bytes: Array(text.utf8)))
    }

    @Test("a table is read in any order of its columns, quotes undone")
    func csv() throws {
        let read = try table(
            "kind,date,name,value,note\nscore,2026-12-14,regurgitation,4,\"a, b \"\"c\"\"\"\r\n"
                + "dose,2026-12-14,all,taken,\nnote,2026-12-15,,,'=1+1\n")
        #expect(read.map(\.event) == [.score(name: "regurgitation", value: 4), .tookAll, .note])
        #expect(read.map(\.note) == ["a, b \"c\"", "", "=1+1"])
        #expect(read[0].span?.text == "log.csv:2:18")
        #expect(read[0].dateSpan?.text == "log.csv:2:7")
    }

    @Test(
        "a cell that cannot be read is refused at its line and column",
        arguments: [
            ("2026-12-14,,score,regurgitation,11,", "log.csv:2:33"),
            ("2026-12-32,,score,regurgitation,4,", "log.csv:2:1"),
            ("2026-12-14,,scores,regurgitation,4,", "log.csv:2:13"), ("2026-12-14,25:00,score,a,4,", "log.csv:2:12"),
            ("2026-12-14,,struck,,,", "log.csv:2:13"), ("2026-12-14,,note,,,", "log.csv:2:20"),
            ("2026-12-14,,note,a,,b", "log.csv:2:18"), ("2026-12-14,,dose,all,missed,", "log.csv:2:22"),
            ("2026-12-14,,side-effect,fog,3 over,", "log.csv:2:29"), ("2026-12-14,,meal,lunch,big,", "log.csv:2:24"),
            ("2026-12-14,,score,a,4,b,c", "log.csv:2:25"), ("2026-12-14,,blood-pressure,sitting,x,", "log.csv:2:36"),
        ])
    func badCell(row: String, place: String) {
        let error = #expect(throws: InputError.self) { try table("date,time,kind,name,value,note\n\(row)\n") }
        #expect(error?.span?.text == place, "\(error?.message ?? "")")
    }

    @Test("a heading that is none is refused", arguments: ["", "date,name\n", "date,kind,score\n", "date,kind,date\n"])
    func badHeading(text: String) {
        #expect(throws: InputError.self) { try table(text) }
    }

    @Test("every kind of entry is stored and read back as it was, number and correction with it")
    func stored() throws {
        let events: [LogEvent] = [
            .score(name: "late reflux", value: 10), .sideEffect(name: "fog", severity: 0, hasEnded: false),
            .sideEffect(name: "fog", severity: nil, hasEnded: true),
            .sideEffect(name: "fog", severity: 4, hasEnded: true),
            .dose(ClockTime(hour: 7, minute: 5)!, isTaken: true), .dose(ClockTime(hour: 0, minute: 0)!, isTaken: false),
            .tookAll, .meal(name: "lunch", size: nil), .meal(name: "lunch", size: .heavy),
            .bloodPressure(.standing, BloodPressure(systolic: 104, diastolic: 70)), .note, .struck,
        ]
        for (index, event) in events.enumerated() {
            let entry = LogEntry(
                number: index + 1, date: LogReaderTests.today, time: ClockTime(hour: 20, minute: 30), event: event,
                note: event == .struck ? "" : "ü, \"½\" = 'x'", corrects: event == .struck ? 3 : nil)
            let read = try LogRowReader.entry(
                stored: entry.fields + [entry.corrects.map { String($0) } ?? ""], number: entry.number,
                named: "plan.log")
            #expect(read.saysTheSame(as: entry))
            #expect(read.number == entry.number)
            #expect(read.event == event)
        }
    }

    @Test("an entry of a program that knows more is refused with its line, and never left out")
    func newer() {
        let error = #expect(throws: InputError.self) {
            try LogRowReader.entry(
                stored: ["2026-12-14", "", "pulse", "sitting", "72", "", ""], number: 4, named: "plan.log")
        }
        #expect(error?.span?.text == "plan.log:5:1")
    }
}
