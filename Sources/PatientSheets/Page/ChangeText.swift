import DoseModel
import TextReports

/// How a step's dose differs from the one before it, in the words of a sheet's language.
enum ChangeText {
    static func of(_ kind: DoseChange.Kind, _ words: SheetWords) -> String {
        let catalogue = words.catalogue
        switch kind {
        case .start: return words["change-start"]
        case .up(let dose): return words("change-up", ["dose": catalogue.amount(dose)])
        case .down(let dose): return words("change-down", ["dose": catalogue.amount(dose)])
        case .upOnAverage(let amount): return words("change-up-average", ["dose": words.average(amount)])
        case .downOnAverage(let amount): return words("change-down-average", ["dose": words.average(amount)])
        case .sameAverage, .sameTotal: return words["change-same"]
        case .newTimes: return words["change-times"]
        case .newSplit: return words["change-split"]
        case .unchanged: return words["change-none"]
        case .unknown: return words["change-unknown"]
        }
    }
}

extension SheetWords {
    /// An average of so many micrograms, exact: `7.5 mg`, or `2 6/7 mg` where no decimal is.
    func average(_ micrograms: Ratio) -> String {
        guard !micrograms.isWhole else { return catalogue.amount(Dose(micrograms: micrograms.numerator)) }
        let milligrams = Ratio(micrograms.numerator, micrograms.denominator * DoseUnit.milligram.micrograms)
        return catalogue.numbers.amount.filled([
            "number": catalogue.decimal(milligrams.decimalText), "unit": catalogue.numbers.milligram,
        ])
    }
}
