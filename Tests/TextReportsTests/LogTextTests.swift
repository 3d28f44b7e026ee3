import DoseModel
import Foundation
import MonographFiles
import Testing
import TextReports

@Suite("A log as table, CSV and JSON")
struct LogTextTests {
    private static let day = CivilDate(year: 2026, month: 12, day: 8)!

    private func entry(_ number: Int, _ event: LogEvent, note: String = "", corrects: Int? = nil) -> LogEntry {
        LogEntry(
            number: number, date: LogTextTests.day, time: ClockTime(hour: 8, minute: 5), event: event, note: note,
            corrects: corrects)
    }

    private var log: PlanLog {
        PlanLog([
            entry(1, .score(name: "regurgitation", value: 9), note: "a,\"b"),
            entry(2, .sideEffect(name: "+cmd|' /C calc'!A0", severity: 3, hasEnded: true), note: "+1"),
            entry(3, .score(name: "regurgitation", value: 4), corrects: 1),
            entry(4, .note, note: "wrong"), entry(5, .struck, corrects: 4),
            entry(6, .meal(name: "dîner \u{1F35C}", size: .heavy)),
            entry(7, .bloodPressure(.standing, BloodPressure(systolic: 104, diastolic: 70))),
        ])
    }

    @Test("the table shows every entry, and says which do not hold")
    func table() {
        let lines = LogTable.text(log, color: false).split(separator: "\n").map { String($0) }
        #expect(lines.count == 2 + 7)
        #expect(lines[2].contains("9/10") && lines[2].contains("(corrected by 3)"))
        #expect(lines[3].contains("3/10 ended"))
        #expect(lines[4].contains("4/10") && lines[4].contains("(corrects 1)"))
        #expect(lines[5].contains("(struck by 5)") && lines[6].contains("(strikes 4)"))
        #expect(lines[8].contains("104/70"))
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 100 })
    }

    @Test("CSV holds what holds, no formula, and is read back as it was")
    func csv() throws {
        let text = LogCSV.text(log)
        #expect(text.contains(",'+cmd|"))
        let read = try LogCSVReader.entries(SourceText(name: "log.csv", bytes: Array(text.utf8)))
        #expect(read.map(\.fields) == log.effective.map(\.fields))
    }

    @Test("JSON holds every entry, with whether it holds")
    func json() throws {
        let object = try JSONSerialization.jsonObject(with: Data(LogJSON.text(log, plan: "id").utf8)) as? [String: Any]
        let entries = try #require(object?["entries"] as? [[String: Any]])
        #expect(entries.map { $0["number"] as? Int } == [1, 2, 3, 4, 5, 6, 7])
        #expect(entries.map { $0["holds"] as? Bool } == [false, true, true, false, false, true, true])
        #expect(entries[0]["note"] as? String == "a,\"b")
        #expect(entries[1]["ended"] as? Bool == true)
        #expect(entries[2]["corrects"] as? Int == 1)
        #expect(entries[6]["value"] as? String == "104/70")
    }
}
