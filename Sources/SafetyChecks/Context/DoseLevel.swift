package import DoseModel

/// What is taken at one stage of a plan, freed from clock times: what steps up and down are measured by.
package struct DoseLevel: Sendable {
    /// The single doses of a day on which the drug is taken, largest first. Where days of the week differ, each place
    /// holds the largest of all days.
    package let amounts: [Dose]
    /// The total of a day on which the drug is taken, the largest where days of the week differ.
    package let dayTotal: Dose
    /// The total a day, on average over days with and without the drug.
    package let average: DailyAverage

    /// No drug.
    static let none = DoseLevel(amounts: [], dayTotal: .zero, average: DailyAverage(.zero, in: 1))

    /// Creates a level.
    init(amounts: [Dose], dayTotal: Dose, average: DailyAverage) {
        self.amounts = amounts
        self.dayTotal = dayTotal
        self.average = average
    }

    /// What was taken so far. Doses before problem times count as many as there are problem times.
    init(of regimen: AskedRegimen, problemTimes: Int) {
        switch regimen.doses {
        case .timesDaily(let times, let amount): amounts = Array(repeating: amount, count: times)
        case .problemTimes(let amount): amounts = Array(repeating: amount, count: problemTimes)
        case .slots(let doses): amounts = doses.map(\.amount).sorted(by: >)
        }
        dayTotal = amounts.total()
        average = DailyAverage(dayTotal, in: regimen.everyDays)
    }

    /// Whether no drug is taken.
    var isNone: Bool { dayTotal.isZero }

    /// The most by which one single dose is larger here than in `other`, largest compared with largest, second with
    /// second; a missing one counts as none. Zero where no dose is larger.
    func largestRise(from other: DoseLevel) -> Dose {
        var rise = Dose.zero
        for place in amounts.indices {
            let before = place < other.amounts.count ? other.amounts[place] : .zero
            rise = max(rise, amounts[place] - before)
        }
        return rise
    }

    /// `10 mg (10 mg/day)`, `3 x 20 mg (60 mg/day)`, `10 mg + 5 mg (15 mg/day)`.
    var wording: String {
        guard let first = amounts.first else { return "no drug" }
        if amounts.count == 1 { return "\(first.text) (\(average.text))" }
        if first == amounts.last { return "\(amounts.count) x \(first.text) (\(average.text))" }
        return amounts.map(\.text).joined(separator: " + ") + " (\(average.text))"
    }
}
