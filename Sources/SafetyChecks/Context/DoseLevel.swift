package import DoseModel

/// What is taken at one stage of a plan, freed from clock times: what steps up and down are measured by.
package struct DoseLevel: Sendable {
    /// The single doses of a day on which the drug is taken, largest first. Where days differ, each place holds the
    /// largest of all days.
    package let amounts: [Dose]
    /// The total of a day on which the drug is taken, the largest where days differ.
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

    /// What a regimen comes to that has no clock times yet. Doses before problem times count as many as there are
    /// problem times.
    init(of regimen: AskedRegimen, problemTimes: Int) {
        switch regimen.doses {
        case .timesDaily(let times, let amount): self.init(days: [Array(repeating: amount, count: times)], regimen)
        case .problemTimes(let amount): self.init(days: [Array(repeating: amount, count: problemTimes)], regimen)
        case .slots(let doses) where doses.allSatisfy({ $0.cycleDay == 0 }):
            self.init(days: [doses.map(\.amount)], regimen)
        case .slots(let doses):
            var days: [Int: [Dose]] = [:]
            for dose in doses { days[dose.cycleDay, default: []].append(dose.amount) }
            self.init(days: days.keys.sorted().map { days[$0, default: []] }, regimen)
        }
    }

    /// From the doses of the days of a round that have any.
    private init(days: [[Dose]], _ regimen: AskedRegimen) {
        if days.count == 1 {
            let total = days[0].total()
            self.init(
                amounts: days[0].filter { !$0.isZero }.sorted(by: >), dayTotal: total,
                average: DailyAverage(total, in: regimen.everyDays))
            return
        }
        var amounts: [Dose] = []
        for day in days {
            for (place, amount) in day.filter({ !$0.isZero }).sorted(by: >).enumerated() {
                if place == amounts.count { amounts.append(amount) }
                amounts[place] = max(amounts[place], amount)
            }
        }
        let totals = days.map { $0.total() }
        self.init(
            amounts: amounts, dayTotal: totals.max() ?? .zero,
            average: DailyAverage(totals.total(), in: regimen.everyDays))
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
