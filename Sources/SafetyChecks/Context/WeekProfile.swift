import DoseModel

/// What a step comes to whose doses differ by the day of the week. Its dosing days repeat after seven of them, so the
/// first seven tell all.
struct WeekProfile {
    let level: DoseLevel
    let peakDate: CivilDate
    let smallestTotal: Dose

    init(_ step: DoseStep, dosingDays: Int) {
        var amounts: [Dose] = []
        var (sum, peak, smallest) = (Dose.zero, Dose.zero, Dose.zero)
        var date = step.start
        var peakDate = date
        // A step without days is judged as if it had a week of them.
        let count = dosingDays > 0 ? min(dosingDays, 7) : 7
        for _ in 0..<count {
            let day = date.weekday
            let today = StepFacts.amounts(of: step.doses.filter { $0.weekdays.contains(day) })
            for (place, amount) in today.enumerated() {
                if place == amounts.count { amounts.append(amount) }
                amounts[place] = max(amounts[place], amount)
            }
            let total = today.total()
            sum += total
            if total > peak { (peak, peakDate) = (total, date) }
            if !total.isZero { smallest = smallest.isZero ? total : min(smallest, total) }
            date = date.adding(days: step.everyDays)
        }
        level = DoseLevel(amounts: amounts, dayTotal: peak, average: DailyAverage(sum, in: count * step.everyDays))
        self.peakDate = peakDate
        smallestTotal = smallest
    }
}
