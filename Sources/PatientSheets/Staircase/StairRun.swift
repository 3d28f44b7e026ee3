import DoseModel

/// One step of a plan as a stair: its days and how much a day of it takes.
struct StairRun: Hashable {
    /// The first day.
    let start: CivilDate
    /// The first day after it.
    let end: CivilDate
    /// What the step is for.
    let phase: Phase
    /// The fullest day's total.
    let most: Dose
    /// What a day takes on average over the days of a round and of the week, exact, in micrograms.
    let average: Ratio

    /// The stair of a step.
    init(_ step: DoseStep) {
        start = step.start
        end = step.end
        phase = step.phase
        most = step.dailyTotal
        average = StairRun.average(of: step)
    }

    /// Whether days of it differ.
    var isUneven: Bool { average != Ratio(most.micrograms) }

    /// Whether days of a step differ.
    static func isUneven(_ step: DoseStep) -> Bool { StairRun(step).isUneven }

    /// The average, exact: `7.5 mg`, or `2 6/7 mg` where no decimal is.
    var averageText: String {
        average.denominator == 1
            ? Dose(micrograms: average.numerator).text
            : Ratio(average.numerator, average.denominator * DoseUnit.milligram.micrograms).decimalText + " mg"
    }

    /// How much a day takes, in words.
    func text(_ words: SheetWords) -> String {
        isUneven
            ? words("total-uneven", ["average": averageText, "dose": most.text]) : words("total", ["dose": most.text])
    }

    private static func average(of step: DoseStep) -> Ratio {
        let sum = step.doses.reduce(Int64(0)) { $0 + $1.amount.micrograms * Int64($1.weekdays.days.count) }
        return Ratio(sum, Int64(Weekday.allCases.count) * Int64(max(step.everyDays, 1)))
    }
}
