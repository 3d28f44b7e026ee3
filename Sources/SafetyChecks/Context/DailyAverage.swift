package import DoseModel

/// What a regimen comes to a day on average, exactly: so much in so many days. 10 mg every other day and 5 mg every
/// day are equal.
package struct DailyAverage: Comparable, Sendable {
    private let amount: Dose
    private let days: Int64

    /// Creates the average of `amount` in `days` days, at least 1.
    package init(_ amount: Dose, in days: Int) {
        self.amount = amount
        self.days = Int64(days)
    }

    /// Whether no drug is taken at all.
    var isZero: Bool { amount.isZero }

    /// How much less `other` is; negative where it is more.
    func fall(to other: DailyAverage) -> DailyAverage {
        if days == other.days { return DailyAverage(amount - other.amount, in: Int(days)) }
        let fall = amount.micrograms * other.days - other.amount.micrograms * days
        return DailyAverage(Dose(micrograms: fall), in: Int(days * other.days))
    }

    /// Whether it is more than `limit` a day.
    func exceeds(_ limit: Dose) -> Bool { amount.micrograms > limit.micrograms * days }

    /// Whether it is more than so many percent of `whole`.
    func exceeds(_ percent: Ratio, percentOf whole: DailyAverage) -> Bool {
        Int128(amount.micrograms) * Int128(whole.days) * Int128(100 * percent.denominator)
            > Int128(whole.amount.micrograms) * Int128(days) * Int128(percent.numerator)
    }

    /// Whether it is more than `factor` times `other`.
    func exceeds(_ factor: Ratio, timesOf other: DailyAverage) -> Bool {
        exceeds(Ratio(factor.numerator * 100, factor.denominator), percentOf: other)
    }

    /// What it comes to in thousandths of so many percent of `whole`, rounded up, so that more never looks like as much.
    func thousandths(of whole: DailyAverage, percent: Ratio = Ratio(100)) -> Int {
        let part = Int128(amount.micrograms) * Int128(whole.days) * Int128(100 * percent.denominator)
        let unit = Int128(whole.amount.micrograms) * Int128(days) * Int128(percent.numerator)
        guard unit > 0 else { return .max }
        return Int(clamping: (part * 1_000 + unit - 1) / unit)
    }

    /// How many times `part` must be taken off until nothing is left.
    func parts(of part: Dose) -> Int {
        guard !part.isZero else { return 1 }
        let whole = part.micrograms * days
        return Int((amount.micrograms + whole - 1) / whole)
    }

    /// `7.5 mg/day`; where a decimal cannot say it, `10 mg in 3 days`.
    package var text: String {
        if amount.micrograms.isMultiple(of: days) {
            return Dose(micrograms: amount.micrograms / days).perDayText
        }
        let ratio = Ratio(amount.micrograms, days)
        return Dose(micrograms: ratio.numerator).text + " in \(ratio.denominator) days"
    }

    /// Equal averages, however they are spread.
    package static func == (left: DailyAverage, right: DailyAverage) -> Bool {
        left.amount.micrograms * right.days == right.amount.micrograms * left.days
    }

    /// The smaller average comes first.
    package static func < (left: DailyAverage, right: DailyAverage) -> Bool {
        left.amount.micrograms * right.days < right.amount.micrograms * left.days
    }
}
