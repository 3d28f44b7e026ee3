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
        guard step.rounds > 0, !step.level.isNone else { return nil }
        if step.isUniform { return uniformBounds(of: step) }
        let roundDays = RoundDay.all(of: step.doses)
        // A dose that is due on some days of the week only is met within seven rounds from either end, not counting
        // a last one that is cut short.
        let most = min(step.rounds, 7 + 1)
        let first = (0..<most).lazy.compactMap { round in
            roundDays.lazy.compactMap { moment($0.places, of: step, in: round) }.first
        }.first
        let last = (0..<most).lazy.compactMap { back in
            roundDays.reversed().lazy.compactMap { day in
                moment(day.places.reversed(), of: step, in: step.rounds - 1 - back)
            }.first
        }.first
        guard let first, let last else { return nil }
        return (first, last)
    }

    /// The first of some doses of one day, in the order given, that is due in that round.
    private static func moment(
        _ places: some Sequence<Int>, of step: StepFacts, in round: Int
    ) -> DoseMoment? {
        for place in places {
            let date = step.date(of: step.doses[place], in: round)
            guard date < step.step.end, step.doses[place].weekdays.contains(date.weekday) else { continue }
            return DoseMoment(step.doses[place], at: place, on: date)
        }
        return nil
    }

    private static func uniformBounds(of step: StepFacts) -> (first: DoseMoment, last: DoseMoment)? {
        var (first, last): (Int?, Int?)
        for place in step.doses.indices where !step.doses[place].isEmpty {
            if first.map({ step.doses[place].minute < step.doses[$0].minute }) ?? true { first = place }
            if last.map({ step.doses[place].minute > step.doses[$0].minute }) ?? true { last = place }
        }
        guard let first, let last else { return nil }
        let end = step.date(of: step.doses[last], in: step.rounds - 1)
        return (
            DoseMoment(step.doses[first], at: first, on: step.step.start),
            DoseMoment(step.doses[last], at: last, on: end)
        )
    }
}
