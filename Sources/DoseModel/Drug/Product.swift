/// Something a pharmacy hands over: a tablet of one strength, a patch, a liquid of one concentration.
public struct Product: Hashable, Sendable {
    /// The dosage form.
    public enum Form: String, CaseIterable, Sendable {
        /// Whole, or in the parts its scoring allows.
        case tablet
        /// Whole.
        case capsule
        /// Melts on the tongue; too brittle to divide.
        case orodispersible
        /// Gives its drug off over hours; divided it would give it off at once.
        case modifiedRelease = "modified-release"
        /// Stuck to the skin, whole.
        case patch
        /// Measured in millilitres.
        case liquid

        /// Whether it is measured and not counted.
        public var isMeasured: Bool { self == .liquid }

        /// Whether scoring may allow parts of a unit.
        public var isDivisible: Bool { self == .tablet }

        /// Whether a dose may go from one form to the other, or be made of both: the drug arrives in the same way.
        public func isInterchangeable(with other: Form) -> Bool { release == other.release }

        /// What one unit is called.
        public var unit: String {
            switch self {
            case .tablet, .orodispersible, .modifiedRelease: "tablet"
            case .capsule: "capsule"
            case .patch: "patch"
            case .liquid: "mL"
            }
        }

        private var release: Int {
            switch self {
            case .tablet, .capsule, .orodispersible, .liquid: 0
            case .modifiedRelease: 1
            case .patch: 2
            }
        }
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
    /// What terminologies call it.
    public let codes: [Cited<Code>]

    /// Creates a product.
    public init(
        name: String, aliases: [String], form: Form, strength: Dose, smallestPart: Cited<Ratio>,
        jurisdictions: [String], citation: String, codes: [Cited<Code>] = []
    ) {
        self.name = name
        self.aliases = aliases
        self.form = form
        self.strength = strength
        self.smallestPart = smallestPart
        self.jurisdictions = jurisdictions
        self.citation = citation
        self.codes = codes
    }

    /// A count of this product as people say it: `1 1/2`, or `2.5 mL`.
    public func countText(_ count: Ratio) -> String {
        switch form {
        case .liquid: count.decimalText + " mL"
        default: count.text
        }
    }
}
