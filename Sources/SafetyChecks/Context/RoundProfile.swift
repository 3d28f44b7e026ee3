import DoseModel

/// What a step comes to whose doses differ by the day of its round, or by the day of the week. The days of a round
/// repeat, and after seven rounds the days of the week do too, so these tell all.
struct RoundProfile {
    /// What is taken; each place holds the largest of all days. The average is that over whole rounds.
    let level: DoseLevel
    /// The first day with the largest total.
    let peakDate: CivilDate
    /// The smallest total of a day on which any drug is taken.
    let smallestTotal: Dose

    /// Works it out from the first rounds of a step of so many days. Only days that the step has are looked at; one
    /// without days is judged as if it had all.
    init(_ doses: [DoseFacts], from start: CivilDate, every stride: Int, days: Int) {
        let roundDays = RoundDay.all(of: doses)
        let all = doses.contains { $0.weekdays != .everyDay } ? 7 : 1
        let rounds = days > 0 ? min((days + stride - 1) / stride, all) : all
        let length = days > 0 ? days : rounds * stride
        var amounts: [Dose] = []
        var (sum, peak, smallest) = (Dose.zero, Dose.zero, Dose.zero)
        var peakDate = start
        for round in 0..<rounds {
            for day in roundDays {
                let offset = round * stride + day.offset
                let date = start.adding(days: offset)
                let today = RoundProfile.amounts(of: day.places.map { doses[$0] }, on: WeekdaySet(date.weekday))
                let total = today.total()
                sum += total
                guard offset < length, !total.isZero else { continue }
                for place in today.indices {
                    if place == amounts.count { amounts.append(today[place]) }
                    amounts[place] = max(amounts[place], today[place])
                }
                if total > peak { (peak, peakDate) = (total, date) }
                smallest = smallest.isZero ? total : min(smallest, total)
            }
        }
        level = DoseLevel(amounts: amounts, dayTotal: peak, average: DailyAverage(sum, in: rounds * stride))
        self.peakDate = peakDate
        smallestTotal = smallest
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

    /// The largest total of any day of the round and of the week, whether or not the step is long enough to meet it.
    static func largestTotal(of doses: [DoseFacts]) -> Dose {
        var largest = Dose.zero
        for day in RoundDay.all(of: doses) {
            let today = day.places.map { doses[$0] }
            for weekday in Weekday.allCases {
                largest = max(largest, amounts(of: today, on: WeekdaySet(weekday)).total())
            }
        }
        return largest
    }
}
