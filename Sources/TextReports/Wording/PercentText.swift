package import DoseModel

/// Shares in percent for people: rounded half up, away from zero where negative, and only here; whatever compares them
/// takes the exact fraction.
package enum PercentText {
    /// To one decimal, always shown: `10.0 %`, `-33.3 %`.
    package static func tenths(_ percent: Ratio) -> String {
        let tenths = rounded(percent, to: 10)
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return "\(tenths < 0 ? "-" : "")\(whole).\(rest) %"
    }

    /// To two decimals, without trailing zeros: `71.73 %`, `80 %`.
    package static func hundredths(_ percent: Ratio) -> String { decimal(percent) + " %" }

    /// A number without unit to two decimals, without trailing zeros: `2.33`.
    package static func decimal(_ number: Ratio) -> String {
        DecimalText.thousandths(rounded(number, to: 100) * 10)
    }

    /// The nearest whole number of `parts` of one, halves away from zero.
    private static func rounded(_ percent: Ratio, to parts: Int64) -> Int64 {
        // Whole percents and the rest apart, so that large fractions do not run over.
        let (whole, rest) = percent.numerator.magnitude.quotientAndRemainder(
            dividingBy: percent.denominator.magnitude)
        let product = rest.multipliedFullWidth(by: UInt64(parts))
        let (quotient, remainder) = percent.denominator.magnitude.dividingFullWidth(product)
        let up: UInt64 = remainder >= percent.denominator.magnitude - remainder ? 1 : 0
        let magnitude = Int64(whole) * parts + Int64(quotient + up)
        return percent.numerator < 0 ? -magnitude : magnitude
    }
}
