/// The units a dose may be written in.
public enum DoseUnit: String, CaseIterable, Sendable {
    case microgram = "mcg"
    case milligram = "mg"
    case gram = "g"

    /// How many micrograms one of this unit is.
    public var micrograms: Int64 {
        switch self {
        case .microgram: 1
        case .milligram: 1_000
        case .gram: 1_000_000
        }
    }
}
