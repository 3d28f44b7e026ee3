import CalmDays
import DoseModel

/// Two zones as they are in 2026, written down by hand.
enum TestClocks {
    static let london = LocalClock(
        offset: 0,
        changes: [
            LocalClock.Change(moment: minute("2026-03-29", "01:00"), offset: 60),
            LocalClock.Change(moment: minute("2026-10-25", "01:00"), offset: 0),
        ])
    static let newYork = LocalClock(
        offset: -300,
        changes: [
            LocalClock.Change(moment: minute("2026-03-08", "07:00"), offset: -240),
            LocalClock.Change(moment: minute("2026-11-01", "06:00"), offset: -300),
        ])
    static let names = ZoneNames(
        windows: ["eastern standard time": "America/New_York", "gmt standard time": "Europe/London"]
    ) { name in
        switch name {
        case "Europe/London": london
        case "America/New_York": newYork
        case "UTC": .utc
        default: nil
        }
    }

    static func date(_ text: String) -> CivilDate {
        let parts = text.split(separator: "-").map { Int($0)! }
        return CivilDate(year: parts[0], month: parts[1], day: parts[2])!
    }

    /// A date and a time as one number.
    static func minute(_ day: String, _ time: String) -> Int {
        let parts = time.split(separator: ":").map { Int($0)! }
        return date(day).dayNumber * ClockTime.minutesPerDay + parts[0] * 60 + parts[1]
    }
}
