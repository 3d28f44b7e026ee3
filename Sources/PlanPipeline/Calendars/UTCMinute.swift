public import DoseModel
import Glibc

/// A minute in UTC.
public struct UTCMinute: Hashable, Sendable {
    /// The day.
    public let date: CivilDate
    /// The time of day.
    public let time: ClockTime

    /// Creates a minute.
    public init(date: CivilDate, time: ClockTime) {
        self.date = date
        self.time = time
    }

    /// So many minutes later.
    public func adding(minutes: Int) -> UTCMinute {
        let day = ClockTime.minutesPerDay
        let total = date.dayNumber * day + time.minuteOfDay + minutes
        let minute = (total % day + day) % day
        guard let time = ClockTime(minuteOfDay: minute) else { preconditionFailure("a remainder is a minute of a day") }
        return UTCMinute(date: CivilDate(dayNumber: (total - minute) / day), time: time)
    }
}

extension Pipeline {
    /// The minute this machine's clock shows. Only the command line may ask; nothing that makes a plan does.
    public static var now: UTCMinute {
        let seconds = Int(Glibc.time(nil))
        return UTCMinute(
            date: CivilDate(year: 1970, month: 1, day: 1)!, time: ClockTime(hour: 0, minute: 0)!
        ).adding(minutes: seconds / 60)
    }
}
