package import DoseModel

/// The days of one step on which the same doses are taken at the same times.
package struct DayPattern: Hashable, Sendable {
    /// How the days come round.
    package enum Rhythm: Hashable, Sendable {
        /// All days of the step.
        case everyDay
        /// All of its days that are these days of the week.
        case weekdays(WeekdaySet)
        /// Every so many days from the first on.
        case every(Int)
        /// None of these: each day by its date.
        case dates
    }

    /// The days, in order.
    package let dates: [CivilDate]
    /// The doses of one of them, by time, without their days of the week; empty on days without the drug.
    package let doses: [ScheduledDose]
    /// How the days come round.
    package let rhythm: Rhythm

    /// The patterns of a step, by their first day.
    package static func patterns(of step: DoseStep) -> [DayPattern] {
        var groups: [(dates: [CivilDate], doses: [ScheduledDose])] = []
        let numbers = step.start.dayNumber..<max(step.end.dayNumber, step.start.dayNumber)
        let days = numbers.map(CivilDate.init(dayNumber:))
        for date in days {
            let doses = step.doses(on: date).filter { !$0.amount.isZero }.map(\.onThisDay)
            if let index = groups.firstIndex(where: { $0.doses == doses }) {
                groups[index].dates.append(date)
            } else {
                groups.append(([date], doses))
            }
        }
        return groups.map { group in
            DayPattern(dates: group.dates, doses: group.doses, rhythm: rhythm(of: group.dates, among: days, step))
        }
    }

    private static func rhythm(of dates: [CivilDate], among days: [CivilDate], _ step: DoseStep) -> Rhythm {
        if dates == days { return .everyDay }
        let weekdays = dates.reduce(into: WeekdaySet()) { $0.formUnion(WeekdaySet($1.weekday)) }
        if step.everyDays == 1, dates == days.filter({ weekdays.contains($0.weekday) }) { return .weekdays(weekdays) }
        let round = stride(from: dates[0].dayNumber, to: step.end.dayNumber, by: step.everyDays)
        return step.everyDays > 1 && dates.map(\.dayNumber) == Array(round) ? .every(step.everyDays) : .dates
    }
}

extension ScheduledDose {
    /// The dose as it is on one day, whatever other days it is due on.
    fileprivate var onThisDay: ScheduledDose {
        ScheduledDose(slot: slot, anchor: anchor, time: time, amount: amount, take: take)
    }
}
