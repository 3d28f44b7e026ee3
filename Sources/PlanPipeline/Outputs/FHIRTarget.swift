import FHIRExport

/// What a FHIR resource is written for.
public enum FHIRTarget: String, CaseIterable, Sendable {
    /// FHIR R4: one MedicationRequest a drug, its levels in the order of `sequence`.
    case r4
    /// A target that forbids `sequence`: one MedicationRequest a level, in a Bundle.
    case noSequence = "no-sequence"

    /// What the target allows.
    var profile: FHIRProfile {
        switch self {
        case .r4: .r4
        case .noSequence: .noSequence
        }
    }
}
