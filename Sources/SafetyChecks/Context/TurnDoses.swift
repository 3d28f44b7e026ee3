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
        longestWait = zip(doses[near], doses[near].dropFirst()).map { $1.moment.minute - $0.moment.minute }.max() ?? 0
    }

    /// Two neighbours in time between which other minutes pass than their times say.
    struct Pair {
        let before: Dose
        let after: Dose
        /// The longest wait, in minutes, that the times around speak of.
        let usual: Int

        /// The minutes that really pass.
        var minutes: Int { after.real - before.real }
        /// The minutes by the times alone.
        var said: Int { after.moment.minute - before.moment.minute }
        /// Both times.
        var times: String { "\(before.moment.timeText) and \(after.moment.timeText)" }
        /// What it would be without the change.
        var note: String { "by the times alone it would be \(DoseWording.minutes(said))" }
    }

    /// All such neighbours of a plan, each once; none where no clock is known.
    static func pairs(of check: CheckContext) -> [Pair] {
        guard let clock = check.clock else { return [] }
        var result: [Pair] = []
        var known: Set<[Int]> = []
        for turn in clock.turns {
            guard let around = TurnDoses(around: turn, of: check, by: clock) else { continue }
            for (before, after) in zip(around.doses, around.doses.dropFirst()) {
                let pair = Pair(before: before, after: after, usual: around.longestWait)
                guard pair.minutes != pair.said, known.insert([before.moment.minute, after.moment.minute]).inserted
                else { continue }
                result.append(pair)
            }
        }
        return result
    }
}
