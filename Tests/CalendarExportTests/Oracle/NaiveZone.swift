import DoseModel

/// A VTIMEZONE read by walking through every day of some years: the offsets from UTC it states, as dated changes.
struct NaiveZone {
    struct Change: Hashable {
        /// Minutes since 1970 in UTC.
        let moment: Int
        /// Minutes east of UTC before and after.
        let before: Int
        let after: Int
    }

    /// All onsets from two years before the years asked for to their end, in order, and the first of each rule.
    let onsets: [Change]

    init?(_ zone: CalendarText.Component, years: ClosedRange<Int>) {
        var onsets: [Change] = []
        for observance in zone.children {
            guard let start = observance["DTSTART"]?.value, let date = CalendarDigits.date(start),
                let minute = CalendarDigits.minute(start),
                let before = observance["TZOFFSETFROM"].flatMap({ CalendarDigits.offset($0.value) }),
                let after = observance["TZOFFSETTO"].flatMap({ CalendarDigits.offset($0.value) })
            else { return nil }
            func add(_ day: CivilDate, _ minute: Int) {
                onsets.append(Change(moment: day.dayNumber * 1_440 + minute - before, before: before, after: after))
            }
            add(date, minute)
            for property in observance.properties where property.name == "RDATE" {
                for value in property.value.split(separator: ",") {
                    guard let day = CalendarDigits.date(String(value)),
                        let minute = CalendarDigits.minute(String(value))
                    else { return nil }
                    add(day, minute)
                }
            }
            guard let rule = observance["RRULE"].map({ CalendarDigits.rule($0.value) }) else { continue }
            guard rule["FREQ"] == "YEARLY", rule.keys.allSatisfy(NaiveZone.understood.contains) else { return nil }
            let end = CivilDate(year: years.upperBound + 1, month: 1, day: 1)!
            var day = max(date.adding(days: 1), CivilDate(year: years.lowerBound - 2, month: 1, day: 1)!)
            while day < end {
                if NaiveZone.matches(day, rule), NaiveZone.isWithin(rule["UNTIL"], day, minute - before) {
                    add(day, minute)
                }
                day = day.adding(days: 1)
            }
        }
        self.onsets = onsets.sorted { $0.moment < $1.moment }
    }

    /// Minutes east of UTC at a moment.
    func offset(at moment: Int) -> Int? {
        onsets.last { $0.moment <= moment }?.after ?? onsets.first?.before
    }

    /// The changes of offset between two moments.
    func changes(from: Int, to: Int) -> [Change] {
        onsets.filter { from <= $0.moment && $0.moment < to && $0.before != $0.after }
    }

    private static let understood: Set<String> = ["FREQ", "BYMONTH", "BYDAY", "BYMONTHDAY", "UNTIL"]

    private static func matches(_ day: CivilDate, _ rule: [String: String]) -> Bool {
        let parts = day.parts
        if let month = rule["BYMONTH"], Int(month) != parts.month { return false }
        if let days = rule["BYMONTHDAY"], !days.split(separator: ",").contains(where: { Int($0) == parts.day }) {
            return false
        }
        guard let weekday = rule["BYDAY"] else { return true }
        guard CalendarDigits.weekday(weekday.suffix(2)) == day.weekday else { return false }
        guard let place = Int(weekday.dropLast(2)) else { return true }
        if place > 0 { return (parts.day - 1) / 7 + 1 == place }
        // Counted from the month's end: how often does this weekday still come within the month?
        var later = 0
        while day.adding(days: 7 * (later + 1)).parts.month == parts.month { later += 1 }
        return later + 1 == -place
    }

    private static func isWithin(_ until: String?, _ day: CivilDate, _ minuteInUTC: Int) -> Bool {
        guard let until else { return true }
        guard let last = CalendarDigits.date(until), let minute = CalendarDigits.minute(until) else { return false }
        return day.dayNumber * 1_440 + minuteInUTC <= last.dayNumber * 1_440 + minute
    }
}
