import DoseModel

/// The drug of a week's average day, exactly: what tells whether one step is more than another.
struct AverageTotal: Comparable {
    /// Micrograms a day.
    private let micrograms: Ratio

    /// The average of scheduled doses on every so many days.
    init(of doses: [ScheduledDose], everyDays: Int) {
        let week = doses.reduce(Int64(0)) { $0 + $1.amount.micrograms * Int64($1.weekdays.days.count) }
        micrograms = Ratio(week, Int64(Weekday.allCases.count * everyDays))
    }

    /// The average of a regimen without clock times; a dose for each problem time counts once, as nothing says how
    /// many there are.
    init(of regimen: AskedRegimen) {
        let total: Dose =
            switch regimen.doses {
            case .timesDaily(let count, let amount): amount * count
            case .problemTimes(let amount): amount
            case .slots(let doses): doses.map(\.amount).total()
            }
        micrograms = Ratio(total.micrograms, Int64(regimen.everyDays))
    }

    /// The smaller amount comes first.
    static func < (left: AverageTotal, right: AverageTotal) -> Bool { left.micrograms < right.micrograms }
}
