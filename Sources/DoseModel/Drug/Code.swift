/// What a terminology calls a drug or a product: how orders of other programs name it.
public struct Code: Hashable, Sendable {
    /// A terminology that monographs name codes of.
    public enum System: String, CaseIterable, Sendable {
        /// SNOMED CT.
        case snomed
        /// RxNorm.
        case rxnorm
        /// The Anatomical Therapeutic Chemical classification.
        case atc

        /// How FHIR resources name it.
        public var uri: String {
            switch self {
            case .snomed: "http://snomed.info/sct"
            case .rxnorm: "http://www.nlm.nih.gov/research/umls/rxnorm"
            case .atc: "http://www.whocc.no/atc"
            }
        }
    }

    /// Whose code it is.
    public let system: System
    /// The code, `387342009`.
    public let value: String

    /// Creates a code.
    public init(_ system: System, _ value: String) {
        self.system = system
        self.value = value
    }

    /// `snomed 387342009`.
    public var text: String { "\(system.rawValue) \(value)" }
}
