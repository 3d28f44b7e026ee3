import DoseModel

/// A repeating event expanded by asking of every day from its first whether the rule means it.
enum NaiveSeries {
    struct Occurrence: Hashable, Comparable {
        let date: CivilDate
        let minute: Int
        let title: String

        static func < (left: Occurrence, right: Occurrence) -> Bool {
            (left.date, left.minute, left.title) < (right.date, right.minute, right.title)
        }
    }

    /// `nil` where the event says anything this does not understand.
    static func occurrences(of event: CalendarText.Component) -> [Occurrence]? {
        guard let start = event["DTSTART"]?.value, let first = CalendarDigits.date(start),
            let minute = CalendarDigits.minute(start), let title = event["SUMMARY"]?.text
        else { return nil }
        guard let rule = event["RRULE"].map({ CalendarDigits.rule($0.value) }) else {
            return [Occurrence(date: first, minute: minute, title: title)]
        }
        guard let count = rule["COUNT"].flatMap({ Int($0) }), let interval = Int(rule["INTERVAL"] ?? "1"),
            rule.keys.allSatisfy({ ["FREQ", "COUNT", "INTERVAL", "BYDAY"].contains($0) })
        else { return nil }
        let weekdays = rule["BYDAY"]?.split(separator: ",").compactMap { CalendarDigits.weekday($0) }
        var result: [Occurrence] = []
        var day = first
        while result.count < count {
            let isMeant: Bool
            switch rule["FREQ"] {
            case "DAILY": isMeant = first.days(until: day).isMultiple(of: interval)
            case "WEEKLY":
                // Weeks are counted from the Monday of the first day's week, RFC 5545's default.
                let monday = first.adding(days: -first.weekday.rawValue)
                isMeant =
                    (monday.days(until: day) / 7).isMultiple(of: interval)
                    && (weekdays ?? [first.weekday]).contains(day.weekday)
            default: return nil
            }
            if isMeant { result.append(Occurrence(date: day, minute: minute, title: title)) }
            day = day.adding(days: 1)
        }
        return result
    }
}
