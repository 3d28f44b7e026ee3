extension Catalogue {
    /// An amount of drug, exact: `7.5 mg`, `7,5 mg`.
    public func amount(_ dose: Dose) -> String {
        amount(decimal(DecimalText.thousandths(dose.micrograms)), numbers.milligram)
    }

    /// The drug in one millilitre, `1 mg/mL`.
    public func concentration(_ dose: Dose) -> String {
        amount(dose) + "/" + numbers.millilitre
    }

    /// Millilitres, exact: `2.5 mL`.
    public func volume(_ millilitres: Ratio) -> String {
        amount(decimal(millilitres.decimalText), numbers.millilitre)
    }

    /// A count of things as people read it: `2`, `½`, `1½`, `1 1/3`.
    public func count(_ count: Ratio) -> String {
        let (whole, rest) = count.numerator.quotientAndRemainder(dividingBy: count.denominator)
        guard rest != 0, count > .zero else { return count.text }
        guard let glyph = Catalogue.glyphs[Ratio(rest, count.denominator)] else { return count.text }
        return (whole == 0 ? "" : "\(whole)") + glyph
    }

    /// Exact decimal text with this language's decimal sign.
    public func decimal(_ text: String) -> String {
        text.split(separator: ".", omittingEmptySubsequences: false).joined(separator: numbers.decimal)
    }

    private func amount(_ number: String, _ unit: String) -> String {
        numbers.amount.filled(["number": number, "unit": unit])
    }

    /// The parts tablets are broken into that have a sign of their own.
    private static let glyphs = [Ratio(1, 2): "½", Ratio(1, quarters): "¼", Ratio(quarters - 1, quarters): "¾"]
    private static let quarters: Int64 = 4  // lint: a name of a fraction
}
