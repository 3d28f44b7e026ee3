import DoseModel

/// One dose on one day.
struct DoseMoment {
    /// The dose.
    let dose: ScheduledDose
    /// The day.
    let date: CivilDate
    /// Minutes from the midnight that began 1970, by the wall clock.
    let minute: Int

    /// Creates a moment.
    init(_ dose: ScheduledDose, on date: CivilDate) {
        self.dose = dose
        self.date = date
        minute = date.dayNumber * ClockTime.minutesPerDay + dose.time.minuteOfDay
    }

    /// The wall-clock time of such a minute.
    static func minuteText(_ minute: Int) -> String {
        let day = ClockTime.minutesPerDay
        return ClockTime(minuteOfDay: (minute % day + day) % day)?.text ?? ""
    }

    /// The first dose of a step, and the minute of the last; `nil` where none is ever taken.
    static func bounds(of step: StepFacts) -> (first: DoseMoment, last: Int)? {
        guard step.dosingDays > 0, !step.level.isNone else { return nil }
        let (start, stride) = (step.step.start, step.step.everyDays)
        var first: DoseMoment?
        var last: DoseMoment?
        // A dose that is due on some days of the week only is met within seven dosing days from either end.
        for index in 0..<min(step.dosingDays, 7) where first == nil || last == nil {
            let early = start.adding(days: index * stride)
            let late = start.adding(days: (step.dosingDays - 1 - index) * stride)
            if first == nil { first = earliest(step, on: early) }
            if last == nil { last = latest(step, on: late) }
        }
        guard let first, let last else { return nil }
        return (first, last.minute)
    }

    private static func earliest(_ step: StepFacts, on date: CivilDate) -> DoseMoment? {
        let weekday = step.isUniform ? nil : date.weekday
        var best: ScheduledDose?
        for dose in step.step.doses where !dose.amount.isZero {
            if let weekday, !dose.weekdays.contains(weekday) { continue }
            if best.map({ dose.time < $0.time }) ?? true { best = dose }
        }
        return best.map { DoseMoment($0, on: date) }
    }

    private static func latest(_ step: StepFacts, on date: CivilDate) -> DoseMoment? {
        let weekday = step.isUniform ? nil : date.weekday
        var best: ScheduledDose?
        for dose in step.step.doses where !dose.amount.isZero {
            if let weekday, !dose.weekdays.contains(weekday) { continue }
            if best.map({ dose.time > $0.time }) ?? true { best = dose }
        }
        return best.map { DoseMoment($0, on: date) }
    }
}
