/// A time of day on a wall clock, to the minute, without date or zone.
public struct ClockTime: Hashable, Comparable, Sendable {
    /// Minutes in a day.
    public static let minutesPerDay = 24 * 60

    /// Minutes since midnight, 0 to 1439.
    public let minuteOfDay: Int

    /// Creates a time; `nil` outside 0 to 1439.
    public init?(minuteOfDay: Int) {
        guard (0..<ClockTime.minutesPerDay).contains(minuteOfDay) else { return nil }
        self.minuteOfDay = minuteOfDay
    }

    /// Creates a time from hours (0 to 23) and minutes (0 to 59); `nil` outside.
    public init?(hour: Int, minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        self.minuteOfDay = hour * 60 + minute
    }

    /// The hour, 0 to 23.
    public var hour: Int { minuteOfDay / 60 }
    /// The minute of the hour, 0 to 59.
    public var minute: Int { minuteOfDay % 60 }

    /// `06:45`.
    public var text: String { PaddedText.number(hour, width: 2) + ":" + PaddedText.number(minute, width: 2) }

    /// The earlier time comes first.
    public static func < (left: ClockTime, right: ClockTime) -> Bool { left.minuteOfDay < right.minuteOfDay }
}
