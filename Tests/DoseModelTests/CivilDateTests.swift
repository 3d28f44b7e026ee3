import DoseModel
import Testing

/// Dates against a count that walks day by day and knows only how long months are.
struct CivilDateTests {
    @Test("Every day from 1900 to 2100 has the parts, number, weekday and text that counting gives")
    func twoCenturies() {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        // 1900-01-01 was a Monday; from 1900 to 1970 there are 70 years and 17 leap days (1904 to 1968).
        var (dayNumber, weekday) = (-(70 * 365 + 17), 0)
        for year in 1900...2100 {
            let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            for month in 1...12 {
                let length = month == 2 && isLeap ? 29 : lengths[month - 1]
                for day in 1...length {
                    let date = CivilDate(dayNumber: dayNumber)
                    let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
                    let isRight =
                        date.parts == (year, month, day) && date.weekday.rawValue == weekday && date.text == text
                        && CivilDate(year: year, month: month, day: day) == date
                    if !isRight {
                        Issue.record("\(text): \(date.text), \(date.weekday)")
                        return
                    }
                    dayNumber += 1
                    weekday = (weekday + 1) % 7
                }
                #expect(CivilDate(year: year, month: month, day: length + 1) == nil)
            }
        }
        #expect(CivilDate(dayNumber: dayNumber).text == "2101-01-01")
    }

    @Test("Days that do not exist are refused")
    func impossible() {
        let parts = [
            (2026, 2, 29), (2026, 2, 30), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
            (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2026, 1, -1), (2026, 1, .max),
        ]
        for (year, month, day) in parts { #expect(CivilDate(year: year, month: month, day: day) == nil) }
        #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
        #expect(CivilDate(year: 1, month: 1, day: 1) != nil)
        #expect(CivilDate(year: 9_999, month: 12, day: 31) != nil)
    }

    @Test("Months later: the same day, or the last of a shorter month, back and forth across years")
    func months() {
        let cases: [(String, Int, String)] = [
            ("2026-11-30", 3, "2027-02-28"), ("2027-11-30", 3, "2028-02-29"), ("2026-12-07", 1, "2027-01-07"),
            ("2026-12-31", 2, "2027-02-28"), ("2026-01-31", 1, "2026-02-28"), ("2026-01-31", -1, "2025-12-31"),
            ("2026-03-31", -1, "2026-02-28"), ("2026-06-15", 12, "2027-06-15"), ("2024-02-29", 12, "2025-02-28"),
            ("2026-06-15", 0, "2026-06-15"), ("2026-01-15", -13, "2024-12-15"),
        ]
        for (start, count, end) in cases {
            #expect(date(start).adding(months: count).text == end, "\(start) and \(count) months")
        }
    }

    @Test("Adding days and counting them are each other's reverse; earlier is less")
    func days() {
        let start = date("2026-12-07")
        for count in stride(from: -80_000, through: 80_000, by: 997) {
            let other = start.adding(days: count)
            #expect(start.days(until: other) == count)
            #expect((start < other) == (count > 0))
        }
        #expect(start.readableText == "Mon 7 Dec 2026")
    }

    private func date(_ text: String) -> CivilDate {
        let parts = text.split(separator: "-").map { Int($0)! }
        return CivilDate(year: parts[0], month: parts[1], day: parts[2])!
    }
}
