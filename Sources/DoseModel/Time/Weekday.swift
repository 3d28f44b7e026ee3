/// A day of the week, Monday first.
public enum Weekday: Int, CaseIterable, Comparable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// The lower-case English name, as request files write it.
    public var name: String { Weekday.names[rawValue] }

    /// Three letters, `Mon`.
    public var shortName: String { Weekday.shortNames[rawValue] }

    /// The two letters iCalendar uses, `MO`.
    public var icalendarName: String { Weekday.icalendarNames[rawValue] }

    /// Monday comes first.
    public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

    private static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    private static let shortNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let icalendarNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
}
