package import DoseModel

/// Findings of several plans in one list, each naming its drug.
package enum JointFindings {
    /// The findings about the plans together, then those of each plan with the drug before the message.
    package static func named(_ joint: [Finding], of parts: [JointPart]) -> [Finding] {
        joint + parts.flatMap { part in part.findings.map { named($0, part.plan.drug) } }
    }

    private static func named(_ finding: Finding, _ drug: String) -> Finding {
        var result = Finding(
            finding.code, finding.severity, "\(drug): \(finding.message)", step: finding.step, date: finding.date,
            actual: finding.actual, limit: finding.limit, basis: finding.basis, citation: finding.citation,
            help: finding.help, notes: finding.notes, span: finding.span)
        result.acknowledgement = finding.acknowledgement
        return result
    }
}
