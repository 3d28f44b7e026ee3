/// Serum creatinine from an IDMS-traceable assay.
public struct Creatinine: Hashable, Sendable {
    /// The units laboratories print.
    public enum Unit: String, CaseIterable, Sendable {
        case milligramsPerDecilitre = "mg/dL"
        case micromolesPerLitre = "µmol/L"
        case millimolesPerLitre = "mmol/L"

        /// How many of this unit are one mg/dL. 88.4 µmol/L by convention.
        public var perMilligramPerDecilitre: Double {
            switch self {
            case .milligramsPerDecilitre: 1
            case .micromolesPerLitre: 88.4
            case .millimolesPerLitre: 0.0884
            }
        }
    }

    /// The concentration in mg/dL.
    public let milligramsPerDecilitre: Double
    /// The value as the person wrote it, `80 µmol/L`.
    public let text: String

    /// Creates a value in one of the units; `text` is what was written.
    public init(_ value: Double, _ unit: Unit, text: String) {
        milligramsPerDecilitre = value / unit.perMilligramPerDecilitre
        self.text = text
    }
}
