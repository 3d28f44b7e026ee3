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
    /// On how many of them the drug is due.
    package let dosingDays: Int
    /// Whether all doses are due on every day of the week.
    package let isUniform: Bool
    /// The days of the week on which the drug is due at least once.
    package let weekdays: WeekdaySet
    /// What is taken.
    package let level: DoseLevel
    /// The first day with the largest total.
    package let peakDate: CivilDate
    /// The smallest total of a day of the week on which any drug is taken.
    package let smallestTotal: Dose

    /// Works out the facts.
    init(_ step: DoseStep, number: Int) {
        self.number = number
        self.step = step
        let doses = step.doses.indices.map { DoseFacts(step.doses, at: $0) }
        self.doses = doses
        let days = step.days
        self.days = days
        dosingDays = days > 0 ? (days + step.everyDays - 1) / step.everyDays : 0
        isUniform = doses.allSatisfy { $0.weekdays == .everyDay }
        weekdays = StepFacts.weekdays(from: step.start, every: step.everyDays, count: dosingDays)
        if isUniform {
            let amounts = StepFacts.amounts(of: doses, on: .everyDay)
            let total = amounts.total()
            level = DoseLevel(amounts: amounts, dayTotal: total, average: DailyAverage(total, in: step.everyDays))
            peakDate = step.start
            smallestTotal = total
        } else {
            let week = WeekProfile(doses, from: step.start, every: step.everyDays, dosingDays: dosingDays)
            level = week.level
            peakDate = week.peakDate
            smallestTotal = week.smallestTotal
        }
    }

    /// Whether a dose is ever taken: it holds drug, and its days of the week come in the step. A step without days is
    /// judged as if it had a week of them.
    func isTaken(_ dose: DoseFacts) -> Bool {
        !dose.isEmpty && (dosingDays == 0 || !dose.weekdays.isDisjoint(with: weekdays))
    }

    /// The doses that are taken and meet a condition.
    func takenDoses(where condition: (DoseFacts) -> Bool) -> [ScheduledDose] {
        doses.indices.filter { isTaken(doses[$0]) && condition(doses[$0]) }.map { step.doses[$0] }
    }

    /// The first day on which a dose is due; the step's start where it never is.
    func firstDate(of dose: ScheduledDose) -> CivilDate {
        var date = step.start
        for _ in 0..<7 where !dose.weekdays.contains(date.weekday) { date = date.adding(days: step.everyDays) }
        return dose.weekdays.contains(date.weekday) ? date : step.start
    }

    /// The amounts due on some days of the week that hold drug, largest first.
    static func amounts(of doses: [DoseFacts], on days: WeekdaySet) -> [Dose] {
        var amounts: [Dose] = []
        amounts.reserveCapacity(doses.count)
        var isSorted = true
        for dose in doses where !dose.isEmpty && !dose.weekdays.isDisjoint(with: days) {
            if let last = amounts.last, last < dose.amount { isSorted = false }
            amounts.append(dose.amount)
        }
        if !isSorted { amounts.sort(by: >) }
        return amounts
    }

    private static func weekdays(from start: CivilDate, every stride: Int, count: Int) -> WeekdaySet {
        guard count < 7 || stride.isMultiple(of: 7) else { return .everyDay }
        var result = WeekdaySet()
        for index in 0..<min(count, 7) { result.insert(WeekdaySet(start.adding(days: index * stride).weekday)) }
        return result
    }
}
