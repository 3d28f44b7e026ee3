import DoseModel
import Testing

@testable import CalendarExport

@Suite("Changes of the clocks")
struct ClockChangeTests {
    static let places = [
        "Europe/London", "America/New_York", "Australia/Sydney", "Australia/Lord_Howe", "Asia/Kolkata",
        "America/St_Johns", "Africa/Casablanca", "America/Vancouver",
    ]

    @Test("London in 2026: an hour is skipped on 29 March and comes twice on 25 October")
    func london() throws {
        let changes = try Zones.clockChanges(in: "Europe/London", from: day(2026, 1, 1), to: day(2027, 1, 1))
        #expect(
            changes == [
                ClockChange(date: day(2026, 3, 29), kind: .skipped, minutes: 60..<120),
                ClockChange(date: day(2026, 10, 25), kind: .repeated, minutes: 60..<120),
            ])
    }

    @Test("New York and St John's in 2026: from two o'clock on 8 March, before two on 1 November")
    func northAmerica() throws {
        for name in ["America/New_York", "America/St_Johns"] {
            let changes = try Zones.clockChanges(in: name, from: day(2026, 1, 1), to: day(2027, 1, 1))
            #expect(
                changes == [
                    ClockChange(date: day(2026, 3, 8), kind: .skipped, minutes: 120..<180),
                    ClockChange(date: day(2026, 11, 1), kind: .repeated, minutes: 60..<120),
                ])
        }
    }

    @Test("Sydney changes by an hour, Lord Howe by half an hour")
    func australia() throws {
        #expect(
            try Zones.clockChanges(in: "Australia/Sydney", from: day(2026, 1, 1), to: day(2027, 1, 1)) == [
                ClockChange(date: day(2026, 4, 5), kind: .repeated, minutes: 120..<180),
                ClockChange(date: day(2026, 10, 4), kind: .skipped, minutes: 120..<180),
            ])
        #expect(
            try Zones.clockChanges(in: "Australia/Lord_Howe", from: day(2026, 1, 1), to: day(2027, 1, 1)) == [
                ClockChange(date: day(2026, 4, 5), kind: .repeated, minutes: 90..<120),
                ClockChange(date: day(2026, 10, 4), kind: .skipped, minutes: 120..<150),
            ])
    }

    @Test("Kolkata and UTC never change")
    func still() throws {
        for name in ["Asia/Kolkata", "UTC", "Etc/GMT"] {
            #expect(try Zones.clockChanges(in: name, from: day(2026, 1, 1), to: day(2029, 1, 1)).isEmpty)
        }
    }

    @Test("A change at midnight falls on the evening before: Azores, Santiago, Cairo as the C library has them")
    func midnight() throws {
        let names = ["Atlantic/Azores", "America/Santiago", "Africa/Cairo", "America/Nuuk", "Asia/Beirut"]
        let clock = SystemClock(names, years: 2026..<2029)
        for name in names {
            let changes = try Zones.clockChanges(in: name, from: day(2026, 1, 1), to: day(2029, 1, 1))
            #expect(changes == Self.changes(of: try #require(clock.zones[name])), "\(name)")
        }
        // Clocks in Cairo go back from midnight to eleven.
        let cairo = try Zones.clockChanges(in: "Africa/Cairo", from: day(2026, 10, 1), to: day(2026, 12, 1))
        #expect(cairo == [ClockChange(date: day(2026, 10, 29), kind: .repeated, minutes: 1_380..<1_440)])
    }

    @Test("Eight places over three years, against the C library")
    func againstTheSystem() throws {
        let clock = SystemClock(Self.places, years: 2026..<2029)
        var count = 0
        for name in Self.places {
            let changes = try Zones.clockChanges(in: name, from: day(2026, 1, 1), to: day(2029, 1, 1))
            #expect(changes == Self.changes(of: try #require(clock.zones[name])), "\(name)")
            count += changes.count
        }
        #expect(count >= 30)
    }

    @Test("Only the days asked for count, the last one not")
    func halfOpen() throws {
        let change = day(2026, 3, 29)
        #expect(try Zones.clockChanges(in: "Europe/London", from: change.adding(days: -9), to: change).isEmpty)
        #expect(try Zones.clockChanges(in: "Europe/London", from: change, to: change.adding(days: 1)).count == 1)
        #expect(try Zones.clockChanges(in: "Europe/London", from: change.adding(days: 1), to: change).isEmpty)
    }

    /// What the changes of an offset do to the wall clock, day by day.
    private static func changes(of zone: SystemClock.Zone) -> [ClockChange] {
        zone.changes.flatMap { change -> [ClockChange] in
            let first = change.moment + min(change.before, change.after)
            let last = change.moment + max(change.before, change.after)
            var minutes: [Int: [Int]] = [:]
            for minute in first..<last { minutes[minute / 1_440, default: []].append(minute % 1_440) }
            return minutes.sorted { $0.key < $1.key }.map { number, minutes in
                ClockChange(
                    date: CivilDate(dayNumber: number), kind: change.after > change.before ? .skipped : .repeated,
                    minutes: minutes.first!..<minutes.last! + 1)
            }
        }
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day)!
    }
}
