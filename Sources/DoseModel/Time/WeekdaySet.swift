/// A set of days of the week.
public struct WeekdaySet: OptionSet, Hashable, Sendable {
    /// One bit a day, Monday the lowest.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Creates the set of one day.
    public init(_ day: Weekday) { rawValue = 1 << UInt8(day.rawValue) }

    /// All seven days.
    public static let everyDay = WeekdaySet(rawValue: 0b111_1111)
    /// Monday to Friday.
    public static let workdays = WeekdaySet(rawValue: 0b001_1111)
    /// Saturday and Sunday.
    public static let weekend = WeekdaySet(rawValue: 0b110_0000)

    /// The days in order, Monday first.
    public var days: [Weekday] { Weekday.allCases.filter { contains(WeekdaySet($0)) } }

    /// Whether this day of the week is in the set.
    public func contains(_ day: Weekday) -> Bool { contains(WeekdaySet(day)) }

    /// As people say it, runs of three days and more by their ends: `every day`, `Mon-Thu`, `Mon-Wed, Sat, Sun`.
    public var text: String {
        if self == .everyDay { return "every day" }
        var runs: [[Weekday]] = []
        for day in days {
            if let last = runs.last?.last, last.rawValue + 1 == day.rawValue {
                runs[runs.count - 1].append(day)
            } else {
                runs.append([day])
            }
        }
        return runs.map { run in
            run.count > 2
                ? run[0].shortName + "-" + run[run.count - 1].shortName
                : run.map(\.shortName).joined(separator: ", ")
        }.joined(separator: ", ")
    }
}
