import DoseModel

/// The doses around one turn of the clocks, with the minutes that really pass between them.
struct TurnDoses {
    /// One dose.
    struct Dose {
        /// The step it belongs to.
        let step: StepFacts
        /// What it is.
        let moment: DoseMoment
        /// How much.
        let amount: DoseModel.Dose
        /// The moment in minutes of UTC.
        let real: Int
    }

    /// So many days on either side of a turn are looked at, and so many doses.
    private static let (days, most) = (7, 10)

    /// The doses, in the order the plan writes them.
    let doses: [Dose]
    /// The place of the first dose after the turn.
    let turn: Int
    /// The longest wait between two of them that the times of the plan speak of.
    let longestWait: Int

    /// Gathers the doses; `nil` where none stands on one of the sides.
    init?(around wall: Int, of check: CheckContext, by clock: PlanClock) {
        let day = ClockTime.minutesPerDay
        let date = (wall >= 0 ? wall : wall - day + 1) / day
        var doses: [Dose] = []
        for number in date - TurnDoses.days...date + TurnDoses.days {
            let date = CivilDate(dayNumber: number)
            var ofDay: [Dose] = []
            for step in check.timeline where step.step.start <= date && date < step.step.end {
                let cycleDay = step.step.start.days(until: date) % step.step.everyDays
                for (place, dose) in step.doses.enumerated()
                where dose.cycleDay == cycleDay && dose.weekdays.contains(date.weekday) && !dose.isEmpty {
                    let moment = DoseMoment(dose, at: place, on: date)
                    ofDay.append(
                        Dose(
                            step: step, moment: moment, amount: dose.amount,
                            real: clock.moment(ofWall: moment.minute)))
                }
            }
            doses += ofDay.sorted { $0.moment.minute < $1.moment.minute }
        }
        guard let first = doses.firstIndex(where: { $0.moment.minute >= wall }), first > 0 else { return nil }
        let near = max(first - TurnDoses.most, 0)..<min(first + TurnDoses.most, doses.count)
        self.doses = Array(doses[near])
        turn = first - near.lowerBound
        longestWait = zip(doses[near], doses[near].dropFirst()).map { $1.moment.minute - $0.moment.minute }.max() ?? 0
    }

    /// Two neighbours in time, one on each side of a turn or both behind it, whose minutes the turn changes.
    var changedPairs: [(before: Dose, after: Dose)] {
        zip(doses, doses.dropFirst()).filter { before, after in
            after.real - before.real != after.moment.minute - before.moment.minute
        }.map { ($0, $1) }
    }
}
