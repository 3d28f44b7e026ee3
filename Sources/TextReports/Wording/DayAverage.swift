import DoseModel

/// What a day takes on average over the days of a round and of the week, exact, in micrograms.
enum DayAverage {
    /// Of a step.
    static func of(_ step: DoseStep) -> Ratio {
        let sum = step.doses.reduce(Int64(0)) { $0 + $1.amount.micrograms * Int64($1.weekdays.days.count) }
        return Ratio(sum, 7 * Int64(max(step.everyDays, 1)))
    }

    /// Of a regimen; `nil` where its doses cannot be counted here.
    static func of(_ regimen: AskedRegimen) -> Ratio? {
        let round: Dose
        switch regimen.doses {
        case .timesDaily(let count, let amount): round = amount * count
        case .slots(let doses): round = doses.lazy.map(\.amount).total()
        case .problemTimes: return nil
        }
        return Ratio(round.micrograms, Int64(max(regimen.everyDays, 1)))
    }

    /// To the nearest microgram, halves up, for print: `7.5 mg`.
    static func text(_ micrograms: Ratio) -> String {
        let (whole, rest) = micrograms.numerator.quotientAndRemainder(dividingBy: micrograms.denominator)
        return Dose(micrograms: whole + (rest >= micrograms.denominator - rest ? 1 : 0)).text
    }
}
