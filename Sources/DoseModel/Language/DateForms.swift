/// How a language writes dates and clock times.
public struct DateForms: Hashable, Sendable {
    /// In full, for sentences: `Monday 7 December 2026`.
    public let full: TextPattern
    /// Short, for lists: `Mon 7 Dec 2026`.
    public let short: TextPattern
    /// A clock time of 24 hours, `{hour}:{minute}`.
    public let time: TextPattern
    /// The names of the days, Monday first.
    public let weekdays: [String]
    /// The short names of the days, Monday first.
    public let shortWeekdays: [String]
    /// The days as they come round, `on Mondays`, Monday first.
    public let everyWeekday: [String]
    /// A run of days of the week, `from {first} to {last}`.
    public let weekdayRun: TextPattern
    /// The names of the months.
    public let months: [String]
    /// The short names of the months.
    public let shortMonths: [String]

    /// The places of a date.
    public static let datePlaces = ["day", "month", "weekday", "year"]
    /// The places of a clock time.
    public static let timePlaces = ["hour", "minute"]
    /// How many months a year has.
    public static let monthCount = 12  // lint: a calendar's number

    /// Creates the forms. There must be seven names of days and twelve of months.
    public init(
        full: TextPattern, short: TextPattern, time: TextPattern, weekdays: [String], shortWeekdays: [String],
        everyWeekday: [String], weekdayRun: TextPattern, months: [String], shortMonths: [String]
    ) {
        self.full = full
        self.short = short
        self.time = time
        self.weekdays = weekdays
        self.shortWeekdays = shortWeekdays
        self.everyWeekday = everyWeekday
        self.weekdayRun = weekdayRun
        self.months = months
        self.shortMonths = shortMonths
    }
}
