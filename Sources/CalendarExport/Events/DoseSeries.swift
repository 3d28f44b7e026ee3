import DoseModel

/// Days on which one dose is taken at one clock time, as one calendar event can say them: a first day and a rule.
struct DoseSeries: Hashable {
    /// The first day.
    let first: CivilDate
    /// The last day.
    let last: CivilDate
    /// How it repeats; `nil` for a single day.
    let rule: SeriesRule?
    /// The days of the week it covers.
    let weekdays: WeekdaySet
    /// Counts from 0 where the days are too many for one rule.
    private(set) var part: Int

    /// The series that together cover exactly the days of `step` on which `dose` is taken, each day once.
    static func covering(_ dose: ScheduledDose, in step: DoseStep) -> [DoseSeries] {
        // A dose of a later day of its round begins on that day.
        guard (0..<max(step.days, 1)).contains(dose.cycleDay) else { return [] }
        let start = step.start.adding(days: dose.cycleDay)
        // A distance beyond the step's end means its first day alone, whatever its number.
        let interval = min(max(step.everyDays, 1), max(step.days, 1))
        if dose.weekdays == .everyDay {
            return split(start, every: interval, until: step.end, .daily(every: interval), .everyDay)
        }
        if interval == 1 { return onWeekdays(dose.weekdays, from: start, until: step.end) }
        // Every so many days and only on some days of the week: no rule says both in a way that all programs read
        // alike. But each single weekday comes round every 7 * n days (every n days, where n is whole weeks).
        let round = interval.isMultiple(of: 7) ? interval : 7 * interval
        return (0..<min(7, round / interval)).flatMap { offset -> [DoseSeries] in
            let first = start.adding(days: offset * interval)
            guard first < step.end, dose.weekdays.contains(first.weekday) else { return [] }
            let weekday = WeekdaySet(first.weekday)
            return split(
                first, every: round, until: step.end, .weekly(every: round / 7, on: weekday), weekday)
        }
    }

    /// Series of days at an even distance, as many as their number calls for.
    private static func split(
        _ first: CivilDate, every interval: Int, until end: CivilDate, _ frequency: SeriesRule.Frequency,
        _ weekdays: WeekdaySet
    ) -> [DoseSeries] {
        let days = first.days(until: end)
        guard days > 0 else { return [] }
        let count = (days + interval - 1) / interval
        return stride(from: 0, to: count, by: SeriesRule.mostTimes).map { done in
            DoseSeries(
                first: first.adding(days: done * interval),
                last: first.adding(days: (min(count, done + SeriesRule.mostTimes) - 1) * interval),
                frequency: frequency, count: min(count - done, SeriesRule.mostTimes), weekdays: weekdays,
                part: done / SeriesRule.mostTimes)
        }
    }

    /// Series of certain weekdays of every week.
    private static func onWeekdays(
        _ weekdays: WeekdaySet, from start: CivilDate, until end: CivilDate
    ) -> [DoseSeries] {
        let days = (start.dayNumber..<max(start.dayNumber, end.dayNumber)).lazy
            .map(CivilDate.init(dayNumber:)).filter { weekdays.contains($0.weekday) }
        var result: [DoseSeries] = []
        var (first, last, count) = (start, start, 0)
        func finish() {
            guard count > 0 else { return }
            result.append(
                DoseSeries(
                    first: first, last: last, frequency: .weekly(every: 1, on: weekdays), count: count,
                    weekdays: weekdays, part: result.count))
            count = 0
        }
        for day in days {
            if count == SeriesRule.mostTimes { finish() }
            if count == 0 { first = day }
            last = day
            count += 1
        }
        finish()
        return result
    }

    /// The same days as a later part of what one dose needs several events for.
    func later(by parts: Int) -> DoseSeries {
        var series = self
        series.part += parts
        return series
    }

    private init(
        first: CivilDate, last: CivilDate, frequency: SeriesRule.Frequency, count: Int, weekdays: WeekdaySet, part: Int
    ) {
        self.first = first
        self.last = last
        self.rule = count > 1 ? SeriesRule(frequency: frequency, count: count) : nil
        self.weekdays = weekdays
        self.part = part
    }
}
