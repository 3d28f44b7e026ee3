/// Something a pharmacy hands over: a tablet of one strength, or a liquid of one concentration.
public struct Product: Hashable, Sendable {
    /// The dosage form.
    public enum Form: String, CaseIterable, Sendable {
        case tablet
        case liquid
    }

    /// The name files and tables use, `10 mg tablet`.
    public let name: String
    /// Other names a person may write for it.
    public let aliases: [String]
    /// The dosage form.
    public let form: Form
    /// Drug in one unit: one tablet, or one millilitre.
    public let strength: Dose
    /// The smallest part of a unit that can be taken: 1 for an unscored tablet, 1/2 for a scored one, the measurable
    /// step in millilitres for a liquid. The basis and citation are those of the scoring or of the measuring step.
    public let smallestPart: Cited<Ratio>
    /// Where it is sold, as jurisdiction names like `us`.
    public let jurisdictions: [String]
    /// What its existence rests on.
    public let citation: String

    /// Creates a product.
    public init(
        name: String, aliases: [String], form: Form, strength: Dose, smallestPart: Cited<Ratio>,
        jurisdictions: [String], citation: String
    ) {
        self.name = name
        self.aliases = aliases
        self.form = form
        self.strength = strength
        self.smallestPart = smallestPart
        self.jurisdictions = jurisdictions
        self.citation = citation
    }

    /// A count of this product as people say it: `1 1/2`, or `2.5 mL`.
    public func countText(_ count: Ratio) -> String {
        switch form {
        case .tablet: count.text
        case .liquid: count.decimalText + " mL"
        }
    }
}
