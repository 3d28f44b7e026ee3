package import DoseModel

/// What one step of a plan comes to, worked out from its dates and doses alone. A reference, so that rules may hand it
/// about freely; it never changes.
package final class StepFacts: Sendable {
    /// The place in the plan as it was written, counted from 1, whatever number the step claims.
    package let number: Int
    /// The step itself.
    package let step: DoseStep
    /// The numbers of its doses, in the order of the step.
    package let doses: [DoseFacts]
    /// How many days it lasts; 0 or less where its end is not after its start.
    package let days: Int
    /// How many rounds of `everyDays` days begin in it; the last one may be cut short.
    package let rounds: Int
    /// Whether all doses are due on the first day of each round, whatever the day of the week.
    package let isUniform: Bool
    /// What is taken.
    package let level: DoseLevel
    /// The first day with the largest total.
    package let peakDate: CivilDate
    /// The smallest total of a day on which any drug is taken.
    package let smallestTotal: Dose

    /// Works out the facts.
    init(_ step: DoseStep, number: Int) {
        self.number = number
        self.step = step
        let doses = step.doses.indices.map { DoseFacts(step.doses, at: $0) }
        self.doses = doses
        let days = step.days
        self.days = days
        rounds = days > 0 ? (days + step.everyDays - 1) / step.everyDays : 0
        isUniform = doses.allSatisfy { $0.weekdays == .everyDay && $0.cycleDay == 0 }
        if isUniform {
            let amounts = RoundProfile.amounts(of: doses, on: .everyDay)
            let total = amounts.total()
            level = DoseLevel(amounts: amounts, dayTotal: total, average: DailyAverage(total, in: step.everyDays))
            peakDate = step.start
            smallestTotal = total
        } else {
            let profile = RoundProfile(doses, from: step.start, every: step.everyDays, days: days)
            level = profile.level
            peakDate = profile.peakDate
            smallestTotal = profile.smallestTotal
        }
    }

    /// On how many days of the step a dose of that day of the round comes round, whatever the day of the week.
    func rounds(of dose: DoseFacts) -> Int {
        days > dose.cycleDay ? (days - dose.cycleDay + step.everyDays - 1) / step.everyDays : 0
    }

    /// How many times a dose is taken in the whole step.
    func timesTaken(_ dose: DoseFacts) -> Int64 {
        let count = rounds(of: dose)
        guard dose.weekdays != .everyDay else { return Int64(count) }
        func due(_ rounds: Int) -> Int {
            (0..<rounds).filter { dose.weekdays.contains(date(of: dose, in: $0).weekday) }.count
        }
        // Seven rounds meet the same days of the week as the seven before them.
        return Int64(count / 7 * due(7) + due(count % 7))
    }

    /// The days of the week on which a dose is really due in this step. Of a step without days, those it states.
    func weekdays(of dose: DoseFacts) -> WeekdaySet {
        guard days > 0 else { return dose.weekdays }
        let count = rounds(of: dose)
        guard count < 7 || step.everyDays.isMultiple(of: 7) else { return dose.weekdays.intersection(.everyDay) }
        var result = WeekdaySet()
        for index in 0..<min(count, 7) { result.insert(WeekdaySet(date(of: dose, in: index).weekday)) }
        return dose.weekdays.intersection(result)
    }

    /// Whether a dose is ever taken: it holds drug, and its days come in the step. A step without days is judged as if
    /// it had a week of them.
    func isTaken(_ dose: DoseFacts) -> Bool {
        !dose.isEmpty && (days <= 0 || !weekdays(of: dose).isEmpty)
    }

    /// The doses that are taken and meet a condition.
    func takenDoses(where condition: (DoseFacts) -> Bool) -> [ScheduledDose] {
        doses.indices.filter { isTaken(doses[$0]) && condition(doses[$0]) }.map { step.doses[$0] }
    }

    /// The first day on which a dose is due; the step's start where it never is.
    func firstDate(of dose: ScheduledDose) -> CivilDate {
        var date = step.start.adding(days: dose.cycleDay)
        for _ in 0..<7 where !dose.weekdays.contains(date.weekday) { date = date.adding(days: step.everyDays) }
        return dose.weekdays.contains(date.weekday) ? date : step.start
    }

    /// The fewest days from one day with the drug to the next, by the step's rhythm, however long it lasts.
    var shortestGap: Int {
        if isUniform { return step.everyDays }
        let roundDays = RoundDay.all(of: doses)
        var (shortest, last) = (Int.max, CivilDate?.none)
        for round in 0..<(7 + 1) {
            for day in roundDays {
                let date = step.start.adding(days: round * step.everyDays + day.offset)
                guard day.places.contains(where: { doses[$0].weekdays.contains(date.weekday) }) else { continue }
                if let last { shortest = min(shortest, last.days(until: date)) }
                last = date
            }
        }
        return shortest
    }

    /// The day of a dose in a round, counted from 0.
    func date(of dose: DoseFacts, in round: Int) -> CivilDate {
        step.start.adding(days: round * step.everyDays + dose.cycleDay)
    }
}
