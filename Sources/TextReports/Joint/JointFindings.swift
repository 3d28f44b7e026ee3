package import DoseModel

/// Findings of several plans in one list, each naming its drug.
package enum JointFindings {
    /// The findings about the plans together, then those of each plan with the drug before the message.
    package static func named(_ joint: [Finding], of parts: [JointPart]) -> [Finding] {
        joint + parts.flatMap { part in part.findings.map { named($0, part.plan.drug) } }
    }

    private static func named(_ finding: Finding, _ drug: String) -> Finding {
        finding.saying("\(drug): \(finding.message)")
    }
}
