import DoseModel

/// One dose on one day.
struct DoseMoment {
    /// The dose's place in its step.
    let place: Int
    /// The day.
    let date: CivilDate
    /// Minutes by the wall clock from the midnight that began 1970.
    let minute: Int

    /// Creates a moment.
    init(_ dose: DoseFacts, at place: Int, on date: CivilDate) {
        self.place = place
        self.date = date
        minute = date.dayNumber * ClockTime.minutesPerDay + dose.minute
    }

    /// The wall-clock time.
    var timeText: String {
        let day = ClockTime.minutesPerDay
        return ClockTime(minuteOfDay: (minute % day + day) % day)?.text ?? ""
    }

    /// The first and the last dose of a step; `nil` where none is ever taken.
    static func bounds(of step: StepFacts) -> (first: DoseMoment, last: DoseMoment)? {
        guard step.dosingDays > 0, !step.level.isNone else { return nil }
        let (start, stride) = (step.step.start, step.step.everyDays)
        var first: DoseMoment?
        var last: DoseMoment?
        // A dose that is due on some days of the week only is met within seven dosing days from either end.
        for index in 0..<min(step.dosingDays, 7) where first == nil || last == nil {
            let early = start.adding(days: index * stride)
            let late = start.adding(days: (step.dosingDays - 1 - index) * stride)
            first = first ?? outermost(step, on: early) { $0 < $1 }
            last = last ?? outermost(step, on: late) { $0 > $1 }
        }
        guard let first, let last else { return nil }
        return (first, last)
    }

    private static func outermost(
        _ step: StepFacts, on date: CivilDate, by isBefore: (Int, Int) -> Bool
    ) -> DoseMoment? {
        let day = step.isUniform ? WeekdaySet.everyDay : WeekdaySet(date.weekday)
        var best: Int?
        for place in step.doses.indices {
            let dose = step.doses[place]
            guard !dose.isEmpty, !dose.weekdays.isDisjoint(with: day) else { continue }
            if best.map({ isBefore(dose.minute, step.doses[$0].minute) }) ?? true { best = place }
        }
        return best.map { DoseMoment(step.doses[$0], at: $0, on: date) }
    }
}
