import DoseModel

/// The days of a rule. Rules with a count are followed from their beginning, others from just before the days asked for;
/// every day tried is counted against a limit.
enum RuleDays {
    /// Some days, and whether the limit cut them short.
    struct Found {
        var days: [CivilDate] = []
        var isCut = false
    }

    /// The days of a series from one day to before another. The beginning is always the first day.
    ///
    /// - Parameters:
    ///   - start: the day the series begins.
    ///   - last: the last day by the rule's end; the caller judges times of that day.
    ///   - trials: days that may still be tried.
    static func list(
        _ rule: RecurrenceRule, start: CivilDate, from: CivilDate, to: CivilDate, last: CivilDate? = nil,
        trials: inout Int
    ) -> Found {
        var found = Found()
        var left = rule.count ?? Int.max
        func add(_ day: CivilDate) {
            left -= 1
            if from <= day, day < to { found.days.append(day) }
        }
        add(start)
        let end = last.map { min($0.adding(days: 1), to) } ?? to
        var period = rule.count == nil ? max(index(of: from, rule, start) - 1, 0) : 0
        while left > 0 {
            let candidates = RuleDays.days(of: period, rule, start)
            trials -= max(candidates.tried, 1)
            guard trials > 0 else {
                found.isCut = true
                return found
            }
            guard candidates.first < end else { return found }
            for day in candidates.days where day > start && left > 0 && day < end { add(day) }
            period += 1
        }
        return found
    }

    /// The period, counted in intervals from the first, that a day lies in.
    private static func index(of day: CivilDate, _ rule: RecurrenceRule, _ start: CivilDate) -> Int {
        guard day > start else { return 0 }
        let (year, month, _) = start.parts
        let (toYear, toMonth, _) = day.parts
        let distance =
            switch rule.frequency {
            case .daily: start.days(until: day)
            case .weekly: start.days(until: day) / 7
            case .monthly: (toYear - year) * 12 + toMonth - month
            case .yearly: toYear - year
            }
        return distance / rule.interval
    }

    /// The days of one period in order, with the period's first day and how many were tried.
    private static func days(
        of period: Int, _ rule: RecurrenceRule, _ start: CivilDate
    ) -> (first: CivilDate, days: [CivilDate], tried: Int) {
        let step = period * rule.interval
        let first: CivilDate
        var candidates: [CivilDate]
        switch rule.frequency {
        case .daily:
            first = start.adding(days: step)
            candidates = isAllowed(first, rule) && matchesWeekday(first, rule) ? [first] : []
        case .weekly:
            let offset = (start.weekday.rawValue - rule.weekStart.rawValue + 7) % 7
            first = start.adding(days: step * 7 - offset)
            let weekdays = rule.days.isEmpty ? [start.weekday] : rule.days.map(\.day)
            candidates = (0..<7).map { first.adding(days: $0) }
                .filter { weekdays.contains($0.weekday) && isMonthAllowed($0, rule) }
        case .monthly:
            let (year, month, day) = start.parts
            let index = year * 12 + month - 1 + step
            guard let begin = CivilDate(year: index / 12, month: index % 12 + 1, day: 1) else {
                return (CivilDate(dayNumber: .max / 2), [], 1)
            }
            first = begin
            candidates =
                isMonthAllowed(begin, rule)
                ? monthDays(begin, length: begin.days(until: begin.adding(months: 1)), rule, usual: day) : []
        case .yearly:
            let (year, month, day) = start.parts
            guard let begin = CivilDate(year: year + step, month: 1, day: 1) else {
                return (CivilDate(dayNumber: .max / 2), [], 1)
            }
            first = begin
            candidates = yearDays(begin, rule, month: month, usual: day)
        }
        let tried = candidates.count
        if !rule.positions.isEmpty {
            candidates = rule.positions.compactMap { position in
                let place = position > 0 ? position - 1 : candidates.count + position
                return candidates.indices.contains(place) ? candidates[place] : nil
            }
            candidates = Set(candidates).sorted()
        }
        return (first, candidates, tried)
    }

    private static func yearDays(
        _ begin: CivilDate, _ rule: RecurrenceRule, month: Int, usual: Int
    ) -> [CivilDate] {
        let length = begin.days(until: begin.adding(months: 12))
        if !rule.yearDays.isEmpty {
            let days = rule.yearDays.compactMap { number -> CivilDate? in
                let place = number > 0 ? number - 1 : length + number
                return (0..<length).contains(place) ? begin.adding(days: place) : nil
            }
            return Set(days).filter { isAllowed($0, rule) && matchesWeekday($0, rule) }.sorted()
        }
        if rule.months.isEmpty, rule.monthDays.isEmpty, !rule.days.isEmpty {
            return numbered(rule.days, from: begin, length: length)
        }
        let months =
            rule.months.isEmpty ? (rule.monthDays.isEmpty ? [month] : Array(1...12)) : Set(rule.months).sorted()
        return months.flatMap { month -> [CivilDate] in
            let first = begin.adding(months: month - 1)
            return monthDays(first, length: first.days(until: first.adding(months: 1)), rule, usual: usual)
        }
    }

    /// The days of one month.
    private static func monthDays(
        _ first: CivilDate, length: Int, _ rule: RecurrenceRule, usual: Int
    ) -> [CivilDate] {
        if !rule.monthDays.isEmpty {
            let days = rule.monthDays.compactMap { number -> CivilDate? in
                let place = number > 0 ? number - 1 : length + number
                return (0..<length).contains(place) ? first.adding(days: place) : nil
            }
            let byWeekday = Set(numbered(rule.days, from: first, length: length))
            return Set(days).filter { rule.days.isEmpty || byWeekday.contains($0) }.sorted()
        }
        if !rule.days.isEmpty { return numbered(rule.days, from: first, length: length) }
        return usual <= length ? [first.adding(days: usual - 1)] : []
    }

    /// The numbered weekdays of a month or year.
    private static func numbered(
        _ days: [RecurrenceRule.NumberedDay], from first: CivilDate, length: Int
    ) -> [CivilDate] {
        var result: Set<CivilDate> = []
        for numbered in days {
            let offset = (numbered.day.rawValue - first.weekday.rawValue + 7) % 7
            let count = (length - offset + 6) / 7
            if numbered.number == 0 {
                for place in 0..<count { result.insert(first.adding(days: offset + place * 7)) }
            } else {
                let place = numbered.number > 0 ? numbered.number - 1 : count + numbered.number
                if (0..<count).contains(place) { result.insert(first.adding(days: offset + place * 7)) }
            }
        }
        return result.sorted()
    }

    private static func isMonthAllowed(_ day: CivilDate, _ rule: RecurrenceRule) -> Bool {
        rule.months.isEmpty || rule.months.contains(day.parts.month)
    }

    private static func isAllowed(_ day: CivilDate, _ rule: RecurrenceRule) -> Bool {
        guard isMonthAllowed(day, rule) else { return false }
        guard !rule.monthDays.isEmpty else { return true }
        let (_, _, number) = day.parts
        let first = day.adding(days: 1 - number)
        let length = first.days(until: first.adding(months: 1))
        return rule.monthDays.contains(number) || rule.monthDays.contains(number - length - 1)
    }

    private static func matchesWeekday(_ day: CivilDate, _ rule: RecurrenceRule) -> Bool {
        rule.days.isEmpty || rule.days.contains { $0.day == day.weekday }
    }
}
