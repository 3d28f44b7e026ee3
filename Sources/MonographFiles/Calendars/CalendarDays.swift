import CalendarText
import DoseModel

/// The days on which an event of our own calendar stands: the rules that Doseplan writes, and no others.
enum CalendarDays {
    /// The most times a series repeats. A typing guard above what Doseplan writes.
    private static let mostTimes = 10_000

    /// The days of an event from its first on, in order.
    static func days(of event: CalendarComponent, from first: CivilDate) throws(InputError) -> [CivilDate] {
        for name in ["RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID", "DURATION"] {
            guard let line = event.all(name).first else { continue }
            throw InputError(
                "\(name) stands in a dose, and Doseplan writes none", at: line.nameSpan,
                expected: "a calendar as Doseplan wrote it")
        }
        guard let line = try event.optional("RRULE") else { return [first] }
        let rule = try RuleParts(line)
        if let other = rule.parts.first(where: { !["FREQ", "INTERVAL", "COUNT", "BYDAY", "WKST"].contains($0.name) }) {
            throw InputError(
                "\(other.name) stands in the rule, and Doseplan writes none", at: other.span,
                expected: "FREQ, INTERVAL, BYDAY and COUNT")
        }
        guard let count = try rule.count("COUNT"), count <= mostTimes else {
            throw line.error("the rule does not say how many times", expected: "`COUNT=...`, up to \(mostTimes)")
        }
        let interval = try rule.count("INTERVAL") ?? 1
        guard interval <= PlanText.longestInterval else {
            throw line.error("the rule's interval is longer than \(PlanText.longestInterval)")
        }
        switch rule.part("FREQ")?.values ?? [] {
        case ["DAILY"] where rule.part("BYDAY") == nil:
            return (0..<count).map { first.adding(days: $0 * interval) }
        case ["WEEKLY"]: return try weekly(rule, from: first, every: interval, count, line)
        default: throw line.error("`\(line.rawValue)` is no rule that Doseplan writes", expected: "DAILY or WEEKLY")
        }
    }

    private static func weekly(
        _ rule: RuleParts, from first: CivilDate, every interval: Int, _ count: Int, _ line: ContentLine
    ) throws(InputError) -> [CivilDate] {
        var weekdays = WeekdaySet()
        for name in rule.part("BYDAY")?.values ?? [first.weekday.icalendarName] {
            guard let day = Weekday.allCases.first(where: { $0.icalendarName == name }) else {
                throw line.error("`\(name)` is no day of the week here", expected: "MO to SU")
            }
            weekdays.formUnion(WeekdaySet(day))
        }
        guard weekdays.contains(first.weekday) else {
            throw line.error("the first day, a \(first.weekday.name), is not among the days of the rule")
        }
        if let start = rule.part("WKST"), start.values != ["MO"], interval > 1 {
            throw InputError("weeks that do not begin on Monday", at: start.span, expected: "`WKST=MO`, or none")
        }
        var days: [CivilDate] = []
        var monday = first.adding(days: -first.weekday.rawValue)
        while days.count < count {
            for weekday in weekdays.days where days.count < count {
                let day = monday.adding(days: weekday.rawValue)
                if day >= first { days.append(day) }
            }
            monday = monday.adding(days: 7 * interval)
        }
        return days
    }
}
