package import DoseModel

extension AmountText {
    /// How dates are written, for messages.
    package static let expectedDate = "a date as year-month-day, for example `2026-12-07`"

    /// Years outside of this are slips of the pen.
    private static let years = 1900...2199

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// A civil date, `2026-12-07`, that exists.
    package static func date(_ text: LocatedText) throws(InputError) -> CivilDate {
        let parts = text.bytes[text.range].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let lengths = parts.map(\.count)
        guard parts.count == 3, lengths[0] == 4, (1...2).contains(lengths[1]), (1...2).contains(lengths[2]),
            let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2])
        else { throw text.error("`\(text.text)` is no date that can be read in one way only", expected: expectedDate) }
        guard years.contains(year) else {
            throw text.error("the year \(year) is too far away", expected: "a year from 1900 to 2199")
        }
        guard (1...12).contains(month) else {
            throw text.error("there is no month \(month)", expected: "a month from 01 to 12")
        }
        guard let date = CivilDate(year: year, month: month, day: day) else {
            let length = (28...31).last { CivilDate(year: year, month: month, day: $0) != nil } ?? 28
            throw text.error(
                "there is no \(text.text): \(months[month - 1]) \(year) has \(length) days", expected: expectedDate)
        }
        guard lengths[1] == 2, lengths[2] == 2 else {
            throw text.error(
                "month and day are written with two digits", expected: expectedDate, nearest: date.text)
        }
        return date
    }

    /// The number that one to four digits make; `nil` where another character stands among them.
    static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return digits.isEmpty ? nil : value
    }
}
