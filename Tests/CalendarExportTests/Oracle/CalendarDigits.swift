import DoseModel

/// Dates and times as iCalendar writes them, read digit by digit.
enum CalendarDigits {
    /// `20261207` or the date of `20261207T114500`.
    static func date(_ text: String) -> CivilDate? {
        let digits = text.prefix(8)
        guard digits.count == 8, let number = Int(digits) else { return nil }
        return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// The time of `20261207T114500`, in minutes of the day.
    static func minute(_ text: String) -> Int? {
        let parts = text.split(separator: "T")
        guard parts.count == 2, let number = Int(parts[1].prefix(6)) else { return nil }
        return number / 10_000 * 60 + number / 100 % 100
    }

    /// `-0330` in minutes.
    static func offset(_ text: String) -> Int? {
        guard let number = Int(text.dropFirst().prefix(4)) else { return nil }
        return (text.first == "-" ? -1 : 1) * (number / 100 * 60 + number % 100)
    }

    /// `FREQ=DAILY;COUNT=7` by name.
    static func rule(_ text: String) -> [String: String] {
        var parts: [String: String] = [:]
        for part in text.split(separator: ";") {
            let pair = part.split(separator: "=")
            parts[String(pair[0])] = String(pair[1])
        }
        return parts
    }

    /// `MO` as a day of the week.
    static func weekday(_ text: some StringProtocol) -> Weekday? {
        Weekday.allCases.first { $0.icalendarName == text }
    }
}
