import DoseModel
import Testing
import Tracking

@Suite("What may be written down for a plan")
struct EntryCheckTests {
    private func entry(
        _ date: String, _ event: LogEvent, note: String = "", corrects: Int? = nil
    ) -> LogEntry {
        LogEntry(date: Tracked.date(date), event: event, note: note, corrects: corrects)
    }

    private func new(
        _ entries: [LogEntry], after log: [LogEntry] = [], today: String = "2027-01-20", then: String = "taper"
    ) throws -> [LogEntry] {
        let numbered = log.enumerated().map { index, entry in
            var entry = entry
            entry.number = index + 1
            return entry
        }
        return try EntryCheck(Tracked.plan(then: then), today: Tracked.date(today)).new(
            among: entries, after: PlanLog(numbered))
    }

    private func refusal(_ entry: LogEntry, after log: [LogEntry] = [], today: String = "2027-01-20") -> InputError? {
        do {
            _ = try new([entry], after: log, today: today)
            return nil
        } catch {
            return error as? InputError
        }
    }

    private let score = LogEvent.score(name: "regurgitation", value: 4)

    @Test("days outside the plan and days to come are refused with the nearest day")
    func days() {
        #expect(refusal(entry("2026-12-06", score))?.nearest == "2026-12-07")
        #expect(refusal(entry("2026-12-07", score)) == nil)
        #expect(refusal(entry("2027-01-17", score)) == nil)
        #expect(refusal(entry("2027-01-18", score))?.nearest == "2027-01-17")
        #expect(refusal(entry("2026-12-20", score), today: "2026-12-19")?.nearest == "2026-12-19")
        #expect(refusal(entry("2026-12-19", score), today: "2026-12-19") == nil)
    }

    @Test("a plan that goes on has no last day")
    func goesOn() throws {
        #expect(try new([entry("2027-03-01", score)], today: "2027-03-01", then: "continue").count == 1)
        #expect(
            try new(
                [entry("2027-03-01", .dose(Tracked.time("11:45"), isTaken: true))], today: "2027-03-01",
                then: "continue"
            ).count == 1)
    }

    @Test("a dose that the plan does not have then is refused with the nearest that it has")
    func doses() {
        let first = "2026-12-08"
        #expect(refusal(entry(first, .dose(Tracked.time("11:45"), isTaken: true))) == nil)
        let wrong = refusal(entry(first, .dose(Tracked.time("12:00"), isTaken: true)))
        #expect(wrong?.message == "the plan has no dose at 12:00 on 2026-12-08")
        #expect(wrong?.expected == "one of: 11:45, 17:45")
        #expect(wrong?.nearest == "11:45")
        // The morning dose comes with the second step only.
        #expect(refusal(entry(first, .dose(Tracked.time("07:00"), isTaken: false)))?.nearest == "11:45")
        #expect(refusal(entry("2026-12-14", .dose(Tracked.time("07:00"), isTaken: false))) == nil)
    }

    @Test("the same words for the same day are written down once, whether before or in the same call")
    func twice() throws {
        let entries = [entry("2026-12-08", score), entry("2026-12-09", score), entry("2026-12-08", score)]
        #expect(try new(entries).count == 2)
        #expect(try new(entries, after: Array(entries.prefix(2))).isEmpty)
        #expect(try new([entry("2026-12-08", score, note: "another")], after: entries).count == 1)
    }

    @Test("a dose cannot be taken and missed; a correction says which")
    func conflict() throws {
        let (taken, missed) = (
            LogEvent.dose(Tracked.time("11:45"), isTaken: true), LogEvent.dose(Tracked.time("11:45"), isTaken: false)
        )
        let error = refusal(entry("2026-12-08", missed), after: [entry("2026-12-08", taken)])
        #expect(error?.message == "entry 1 says of 2026-12-08 that the dose at 11:45 was taken")
        #expect(refusal(entry("2026-12-08", missed), after: [entry("2026-12-08", .tookAll)]) != nil)
        #expect(refusal(entry("2026-12-08", .tookAll), after: [entry("2026-12-08", missed)]) != nil)
        #expect(refusal(entry("2026-12-08", missed, corrects: 1), after: [entry("2026-12-08", taken)]) == nil)
        #expect(refusal(entry("2026-12-09", missed), after: [entry("2026-12-08", taken)]) == nil)
        #expect(throws: InputError.self) { try new([entry("2026-12-08", missed), entry("2026-12-08", taken)]) }
    }

    @Test("thousands of entries are checked in the time of a look at each")
    func many() throws {
        let events = (0..<20_000).map { number in
            entry(
                Tracked.date("2026-12-08").adding(days: number % 30).text,
                number % 2 == 0 ? .score(name: "s\(number)", value: number % 11) : .tookAll, note: "\(number)")
        }
        let start = ContinuousClock.now
        #expect(try new(events).count == 20_000)
        #expect(ContinuousClock.now - start < .seconds(30))
    }

    @Test("what is corrected must be there, must hold, and be of the same kind")
    func corrections() {
        let log = [
            entry("2026-12-08", score), entry("2026-12-08", .note, note: "a"),
            entry("2026-12-08", .struck, corrects: 2),
        ]
        let better = LogEvent.score(name: "regurgitation", value: 5)
        #expect(refusal(entry("2026-12-08", better, corrects: 1), after: log) == nil)
        #expect(refusal(entry("2026-12-08", better, corrects: 7), after: log)?.nearest == "1")
        #expect(refusal(entry("2026-12-08", .note, note: "b", corrects: 2), after: log)?.nearest == "3")
        #expect(
            refusal(entry("2026-12-08", .note, note: "b", corrects: 1), after: log)?.message
                == "entry 1 is a score, not a note")
        #expect(refusal(entry("2026-12-08", .struck, corrects: 1), after: log) == nil)
    }
}
