import DoseModel

/// A time as a calendar writes it. Its kind is part of the value.
struct CalendarTime: Hashable {
    /// What the clock time means.
    enum Kind: Hashable {
        /// A whole day.
        case day
        /// The same clock time wherever one is.
        case floating
        /// In UTC.
        case utc
        /// In the zone of this name.
        case zone(String)
    }

    /// Minutes by the wall clock from the midnight that began 1970; for a whole day its midnight.
    let wall: Int
    /// What they mean.
    let kind: Kind

    /// Whether it is a whole day.
    var isDay: Bool { kind == .day }
    /// The day on its own clock.
    var date: CivilDate { CivilDate(wall: wall) }
    /// The minutes since midnight.
    var minute: Int { wall - date.dayNumber * ClockTime.minutesPerDay }

    /// The same kind of time, elsewhere.
    func at(wall: Int) -> CalendarTime { CalendarTime(wall: wall, kind: kind) }

    /// Creates a time.
    init(wall: Int, kind: Kind) {
        self.wall = wall
        self.kind = kind
    }

    /// Reads `20261207`, `20261207T080000` or `20261207T080000Z`; `nil` for anything else.
    init?(_ bytes: ArraySlice<UInt8>, zone: String?) {
        let digits = Array(bytes)
        guard digits.count == 8 || digits.count == 15 || digits.count == 16,
            let date = CivilDate(digits: digits[..<8])
        else { return nil }
        let midnight = date.dayNumber * ClockTime.minutesPerDay
        if digits.count == 8 {
            self.init(wall: midnight, kind: .day)
            return
        }
        guard digits[8] == UInt8(ascii: "T"), let clock = Int(digits: digits[9..<15]),
            digits.count == 15 || digits[15] == UInt8(ascii: "Z"),
            let time = ClockTime(hour: clock / 10_000, minute: clock / 100 % 100)
        else { return nil }
        let kind: Kind = digits.count == 16 ? .utc : zone.map { .zone($0) } ?? .floating
        self.init(wall: midnight + time.minuteOfDay, kind: kind)
    }
}

extension CivilDate {
    /// The day of a wall minute.
    init(wall: Int) {
        let day = ClockTime.minutesPerDay
        self.init(dayNumber: (wall >= 0 ? wall : wall - day + 1) / day)
    }

    /// Reads eight digits.
    init?(digits: ArraySlice<UInt8>) {
        guard digits.count == 8, let number = Int(digits: digits) else { return nil }
        self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
}

extension Int {
    /// Reads one to nine digits and nothing else.
    init?(digits: ArraySlice<UInt8>) {
        guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        self = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
