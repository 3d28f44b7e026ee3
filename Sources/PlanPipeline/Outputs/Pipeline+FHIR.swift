import DoseModel
import FHIRExport
import TextReports

extension Pipeline {
    /// A plan as FHIR.
    func fhir(of outcome: Outcome, for target: FHIRTarget) throws(InputError) -> String {
        try FHIRDocument(parts: [fhirPart(of: outcome)], profile: target.profile).text()
    }

    /// Plans of several drugs as FHIR. What was agreed to about all of them stands with the first.
    func fhir(of outcome: JointOutcome, for target: FHIRTarget) throws(InputError) -> String {
        var shared = FindingLines.acknowledged(outcome.findings)
        var parts: [FHIRPart] = []
        for one in outcome.outcomes {
            parts.append(fhirPart(of: one, sharedNotes: shared))
            shared = []
        }
        return try FHIRDocument(parts: parts, profile: target.profile).text()
    }

    private func fhirPart(of outcome: Outcome, sharedNotes: [String] = []) -> FHIRPart {
        FHIRPart(
            plan: outcome.plan, monograph: outcome.monograph, circumstances: outcome.circumstances,
            notes: sharedNotes + FindingLines.acknowledged(outcome.findings))
    }
}
