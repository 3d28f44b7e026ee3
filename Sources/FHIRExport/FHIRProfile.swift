/// What the target of a FHIR resource allows.
package enum FHIRProfile: String, CaseIterable, Sendable {
    /// FHIR R4 as it is: one MedicationRequest a drug, its levels in the order of `sequence`.
    case r4
    /// For targets that forbid `sequence`: one MedicationRequest for each level, each bounded by its dates.
    case noSequence = "no-sequence"
}
