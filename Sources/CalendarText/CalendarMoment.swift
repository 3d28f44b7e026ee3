package import DoseModel

/// A date, or a date with a clock time, as a calendar file writes it. The kind of time is part of the value: a
/// floating time is not a time in some zone, and neither is a time in UTC.
package struct CalendarMoment: Hashable, Sendable {
    /// What the clock time means.
    package enum Kind: Hashable, Sendable {
        /// A whole day, without clock time.
        case day
        /// The same wall-clock time wherever one is.
        case floating
        /// A wall-clock time in the zone of this name.
        case zoned(String)
        /// A time in UTC.
        case utc
    }

    /// The day.
    package let date: CivilDate
    /// The clock time; `nil` for a whole day.
    package let time: ClockTime?
    /// The seconds after it, 0 to 60.
    package let seconds: Int
    /// What the clock time means.
    package let kind: Kind

    /// Creates a moment.
    package init(date: CivilDate, time: ClockTime?, seconds: Int = 0, kind: Kind) {
        self.date = date
        self.time = time
        self.seconds = seconds
        self.kind = kind
    }
}

extension ContentLine {
    /// The value as a date or a date with a clock time: `20261207`, `20261207T080000`, `20261207T080000Z`.
    ///
    /// - Throws: where it is none, or where `VALUE` and `TZID` do not go with it.
    package func moment() throws(InputError) -> CalendarMoment {
        try moment(of: valueBytes)
    }

    /// The value as one or more moments with commas between them, as `EXDATE` has them.
    package func moments() throws(InputError) -> [CalendarMoment] {
        var moments: [CalendarMoment] = []
        for part in parts(separatedBy: UInt8(ascii: ",")) { moments.append(try moment(of: part)) }
        return moments
    }

    /// The stretches of the value between separators.
    func parts(separatedBy separator: UInt8) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = valueBytes.lowerBound
        for position in valueBytes where line.bytes[position] == separator {
            parts.append(start..<position)
            start = position + 1
        }
        return parts + [start..<valueBytes.upperBound]
    }

    private func moment(of range: Range<Int>) throws(InputError) -> CalendarMoment {
        let zone = parameter("TZID")?.values.first
        let type = parameter("VALUE")?.values.first?.uppercased()
        let digits = Array(line.bytes[range])
        let isDay = digits.count == 8
        guard let date = ContentLine.date(digits.prefix(8)), isDay || ContentLine.hasClock(digits) else {
            throw line.error(
                "`\(line.text(range))` is no date and time of a calendar", at: range,
                expected: "like `20261207` or `20261207T080000`")
        }
        guard type == nil || type == (isDay ? "DATE" : "DATE-TIME") else {
            throw line.error(
                "VALUE says \(type ?? ""), and the value is \(isDay ? "a date" : "a date and time")", at: range)
        }
        guard !isDay else {
            guard zone == nil else { throw line.error("a whole day stands in a time zone", at: range) }
            return CalendarMoment(date: date, time: nil, kind: .day)
        }
        let isUTC = digits.count == 16
        guard !isUTC || zone == nil else {
            throw line.error("a time in UTC stands in another time zone", at: range)
        }
        guard
            let time = ClockTime(hour: ContentLine.number(digits[9..<11]), minute: ContentLine.number(digits[11..<13])),
            ContentLine.number(digits[13..<15]) <= 60
        else {
            throw line.error("`\(line.text(range))` has a clock time that does not exist", at: range)
        }
        return CalendarMoment(
            date: date, time: time, seconds: ContentLine.number(digits[13..<15]),
            kind: isUTC ? .utc : zone.map { .zoned($0) } ?? .floating)
    }

    private static func date(_ digits: ArraySlice<UInt8>) -> CivilDate? {
        guard digits.count == 8, digits.allSatisfy(isDigit) else { return nil }
        return CivilDate(year: number(digits[0..<4]), month: number(digits[4..<6]), day: number(digits[6..<8]))
    }

    /// Whether `T080000` or `T080000Z` follows the date.
    private static func hasClock(_ digits: [UInt8]) -> Bool {
        guard digits.count == 15 || (digits.count == 16 && digits[15] == UInt8(ascii: "Z")) else { return false }
        return digits[8] == UInt8(ascii: "T") && digits[9..<15].allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
