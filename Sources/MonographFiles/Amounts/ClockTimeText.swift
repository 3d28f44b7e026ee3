package import DoseModel

extension AmountText {
    /// How clock times are written, for messages.
    package static let expectedClockTime = "a time of day, for example `20:30` or `8:30 pm`"

    /// A time of day: `20:30`, `7:30`, `8 pm`, `5:30 pm`.
    package static func clockTime(_ text: LocatedText) throws(InputError) -> ClockTime {
        let (digits, half) = split(text.bytes[text.range])
        let parts = digits.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2 || (parts.count == 1 && half != nil), (1...2).contains(parts[0].count),
            parts.count == 1 || parts[1].count == 2, let hour = number(parts[0]),
            let minute = parts.count == 1 ? 0 : number(parts[1])
        else { throw text.error("`\(text.text)` is no time of day", expected: expectedClockTime) }
        guard minute < 60 else {
            throw text.error("an hour has no minute \(minute)", expected: expectedClockTime)
        }
        if let half {
            guard (1...12).contains(hour) else {
                throw text.error("`\(text.text)` counts hours both to 12 and to 24", expected: expectedClockTime)
            }
            return try time(hour % 12 + half, minute, text)
        }
        return try time(hour, minute, text)
    }

    private static func time(_ hour: Int, _ minute: Int, _ text: LocatedText) throws(InputError) -> ClockTime {
        guard let time = ClockTime(hour: hour, minute: minute) else {
            let isMidnight = hour == 24 && minute == 0
            throw text.error(
                isMidnight ? "a day ends at 23:59; midnight begins the next one" : "a day has no hour \(hour)",
                expected: expectedClockTime, nearest: isMidnight ? "00:00" : nil)
        }
        return time
    }

    /// The digits, and the hours to add for `am` (0) or `pm` (12); `nil` where neither stands there.
    private static func split(_ bytes: ArraySlice<UInt8>) -> (digits: ArraySlice<UInt8>, half: Int?) {
        let word = bytes.drop { (0x30...0x3A).contains($0) }
        let digits = bytes[bytes.startIndex..<word.startIndex]
        switch String(decoding: word, as: UTF8.self).lowercased().filter({ $0 != " " && $0 != "." }) {
        case "am": return (digits, 0)
        case "pm": return (digits, 12)
        default: return (word.isEmpty ? digits : bytes, nil)
        }
    }
}
