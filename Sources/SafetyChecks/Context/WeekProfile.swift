import DoseModel

/// What a step comes to whose doses differ by the day of the week. Its dosing days repeat after seven of them, so the
/// first seven tell all.
struct WeekProfile {
    /// What is taken; each place holds the largest of all days.
    let level: DoseLevel
    /// The first day with the largest total.
    let peakDate: CivilDate
    /// The smallest total of a day on which any drug is taken.
    let smallestTotal: Dose

    /// Works it out from the first dosing days.
    init(_ doses: [DoseFacts], from start: CivilDate, every stride: Int, dosingDays: Int) {
        var amounts: [Dose] = []
        var (sum, peak, smallest) = (Dose.zero, Dose.zero, Dose.zero)
        var date = start
        var peakDate = start
        // A step without days is judged as if it had a week of them.
        let count = dosingDays > 0 ? min(dosingDays, 7) : 7
        for _ in 0..<count {
            let today = StepFacts.amounts(of: doses, on: WeekdaySet(date.weekday))
            var total = Dose.zero
            for place in today.indices {
                total += today[place]
                if place == amounts.count { amounts.append(today[place]) }
                amounts[place] = max(amounts[place], today[place])
            }
            sum += total
            if total > peak { (peak, peakDate) = (total, date) }
            if !total.isZero { smallest = smallest.isZero ? total : min(smallest, total) }
            date = date.adding(days: stride)
        }
        level = DoseLevel(amounts: amounts, dayTotal: peak, average: DailyAverage(sum, in: count * stride))
        self.peakDate = peakDate
        smallestTotal = smallest
    }
}
