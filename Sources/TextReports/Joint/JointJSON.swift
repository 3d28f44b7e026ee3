package import DoseModel

/// A judgement about several plans as JSON, version `doseplan/1`: each plan as it stands in a file of its own, then
/// what was found of them together.
package struct JointJSON: Sendable {
    private let parts: [JointPart]
    private let crossTaper: CrossTaper?
    private let acknowledgements: [Acknowledgement]
    private let findings: [Finding]
    private let verdict: Verdict

    /// Creates the JSON.
    ///
    /// - Parameters:
    ///   - parts: the plans.
    ///   - crossTaper: which drug replaces which.
    ///   - acknowledgements: what was acknowledged for all plans together.
    ///   - findings: what was found of the plans together.
    ///   - verdict: what all findings mean.
    package init(
        parts: [JointPart], crossTaper: CrossTaper?, acknowledgements: [Acknowledgement], findings: [Finding],
        verdict: Verdict
    ) {
        self.parts = parts
        self.crossTaper = crossTaper
        self.acknowledgements = acknowledgements
        self.findings = findings
        self.verdict = verdict
    }

    /// Indented, for files and people, with a line feed at its end.
    package var text: String { write(.pretty) + "\n" }

    /// In one line without line feed, for one outcome a line.
    package var line: String { write(.compact) }

    private func write(_ layout: JSONWriter.Layout) -> String {
        var writer = JSONWriter(layout)
        writer.object { writer in
            writer.text("format", PlanJSON.format)
            writer.array("plans", parts) { writer, part in
                writer.object { writer in
                    PlanJSON(
                        plan: part.plan, findings: part.findings, verdict: part.verdict,
                        circumstances: part.circumstances, monograph: part.monograph
                    ).writeMembers(to: &writer)
                }
            }
            if let crossTaper {
                writer.object("crossTaper") { writer in
                    writer.text("from", crossTaper.from)
                    writer.text("to", crossTaper.to)
                }
            }
            CircumstancesJSON.write(acknowledgements, to: &writer)
            writer.array("findings", findings) { writer, finding in
                writer.object { FindingJSON.write(finding, to: &$0) }
            }
            writer.text("verdict", verdict.rawValue)
        }
        return writer.finish()
    }
}
