import DoseModel

/// How a series repeats, as far as whole days tell.
struct RecurrenceRule {
    /// The unit that repeats.
    enum Frequency { case daily, weekly, monthly, yearly }

    /// A day of the week, the n-th of its month or year where a number is not 0, from the end where it is negative.
    struct NumberedDay: Hashable {
        let number: Int
        let day: Weekday
    }

    /// Why a rule cannot be read as whole days.
    enum Fault: Error { case tooOften, unknown }

    let frequency: Frequency
    private(set) var interval = 1
    private(set) var count: Int?
    private(set) var until: CalendarTime?
    private(set) var days: [NumberedDay] = []
    private(set) var monthDays: [Int] = []
    private(set) var yearDays: [Int] = []
    private(set) var months: [Int] = []
    private(set) var positions: [Int] = []
    private(set) var weekStart = Weekday.monday

    /// Reads a rule; `nil` where it has no form that is known here.
    init?(_ bytes: ArraySlice<UInt8>) { try? self.init(reading: bytes) }

    /// Reads a rule.
    ///
    /// - Throws: why it cannot be used.
    init(reading bytes: ArraySlice<UInt8>) throws(Fault) {
        var parts: [(name: String, value: ArraySlice<UInt8>)] = []
        for part in bytes.split(separator: UInt8(ascii: ";")).prefix(32) {
            let sides = part.split(separator: UInt8(ascii: "="), maxSplits: 1)
            guard sides.count == 2 else { throw .unknown }
            parts.append((String(decoding: sides[0], as: UTF8.self).uppercased(), sides[1]))
        }
        guard let frequency = parts.first(where: { $0.name == "FREQ" })?.value else { throw .unknown }
        switch String(decoding: frequency, as: UTF8.self).uppercased() {
        case "DAILY": self.frequency = .daily
        case "WEEKLY": self.frequency = .weekly
        case "MONTHLY": self.frequency = .monthly
        case "YEARLY": self.frequency = .yearly
        case "SECONDLY", "MINUTELY", "HOURLY": throw .tooOften
        default: throw .unknown
        }
        for part in parts where part.name != "FREQ" { try take(part.name, part.value) }
        guard count == nil || until == nil else { throw .unknown }
    }

    private mutating func take(_ name: String, _ value: ArraySlice<UInt8>) throws(Fault) {
        switch name {
        case "INTERVAL":
            guard let number = Int(digits: value), (1...10_000).contains(number) else { throw .unknown }
            interval = number
        case "COUNT":
            guard let number = Int(digits: value), number > 0 else { throw .unknown }
            count = number
        case "UNTIL":
            guard let time = CalendarTime(value, zone: nil) else { throw .unknown }
            until = time
        case "BYDAY": days = try RecurrenceRule.list(value, RecurrenceRule.numberedDay)
        case "BYMONTHDAY":
            monthDays = try RecurrenceRule.list(value) { bytes in RecurrenceRule.number(bytes, 1...31) }
        case "BYYEARDAY":
            yearDays = try RecurrenceRule.list(value) { bytes in RecurrenceRule.number(bytes, 1...366) }
        case "BYMONTH":
            months = try RecurrenceRule.list(value) { bytes in Int(digits: bytes).flatMap { (1...12) ~= $0 ? $0 : nil }
            }
        case "BYSETPOS":
            positions = try RecurrenceRule.list(value) { bytes in RecurrenceRule.number(bytes, 1...366) }
        case "WKST":
            guard let day = RecurrenceRule.weekday(value) else { throw .unknown }
            weekStart = day
        // Times of day other than those of the beginning, weeks by number, other calendars: too rare to be worth a
        // mistake.
        default: throw .unknown
        }
    }

    private static func list<Value>(
        _ value: ArraySlice<UInt8>, _ read: (ArraySlice<UInt8>) -> Value?
    ) throws(Fault) -> [Value] {
        var result: [Value] = []
        for part in value.split(separator: UInt8(ascii: ",")).prefix(400) {
            guard let one = read(part) else { throw .unknown }
            result.append(one)
        }
        return result
    }

    private static func number(_ bytes: ArraySlice<UInt8>, _ range: ClosedRange<Int>) -> Int? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let isSigned = isNegative || bytes.first == UInt8(ascii: "+")
        guard let number = Int(digits: isSigned ? bytes.dropFirst() : bytes), range.contains(number) else { return nil }
        return isNegative ? -number : number
    }

    private static func weekday(_ bytes: ArraySlice<UInt8>) -> Weekday? {
        let name = String(decoding: bytes, as: UTF8.self).uppercased()
        return Weekday.allCases.first { $0.icalendarName == name }
    }

    private static func numberedDay(_ bytes: ArraySlice<UInt8>) -> NumberedDay? {
        guard let day = weekday(bytes.suffix(2)) else { return nil }
        if bytes.count == 2 { return NumberedDay(number: 0, day: day) }
        return number(bytes.dropLast(2), 1...53).map { NumberedDay(number: $0, day: day) }
    }
}
