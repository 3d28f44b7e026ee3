/// How a language writes numbers with units. No thousands are marked off: a point or comma there has been read as a
/// decimal sign, and people have taken a thousand times the dose.
public struct NumberForms: Hashable, Sendable {
    /// The decimal sign.
    public let decimal: String
    /// A number with its unit, `{number} {unit}`.
    public let amount: TextPattern
    /// Milligrams.
    public let milligram: String
    /// Millilitres.
    public let millilitre: String

    /// Creates the forms.
    public init(decimal: String, amount: TextPattern, milligram: String, millilitre: String) {
        self.decimal = decimal
        self.amount = amount
        self.milligram = milligram
        self.millilitre = millilitre
    }
}
