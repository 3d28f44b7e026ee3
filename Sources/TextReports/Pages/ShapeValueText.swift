import DoseModel

/// The value of a shape's parameter in words.
enum ShapeValueText {
    static func of(_ value: ShapeValue) -> String {
        switch value {
        case .dose(let range): text(range)
        case .percent(let range):
            range.lowerBound == range.upperBound
                ? "\(range.lowerBound.decimalText) %"
                : "\(range.lowerBound.decimalText) to \(range.upperBound.decimalText) %"
        case .days(let range): LimitRow.days(range)
        case .count(let range): LimitRow.range(range)
        case .number(let number): number.decimalText
        case .levels(let levels): levels.map(text).joined(separator: "; ")
        case .rungs(let rungs): RungText.ladder(rungs)
        }
    }

    /// `10 mg`, or `5 to 10 mg`.
    private static func text(_ range: ClosedRange<Dose>) -> String {
        guard range.lowerBound != range.upperBound else { return range.lowerBound.text }
        return DecimalText.thousandths(range.lowerBound.micrograms) + " to " + range.upperBound.text
    }

    /// `above 10 mg: 2.5 mg every 21 days`.
    private static func text(_ level: StepLevel) -> String {
        "above \(level.above.text): \(text(level.step))" + (level.every.map { " every \(LimitRow.days($0))" } ?? "")
    }
}
