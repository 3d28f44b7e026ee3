package import DoseModel

/// A judgement as JSON, version `doseplan/1`: the plan, the findings, the verdict, and the circumstances that a later
/// look at the same file needs to judge the plan again.
package struct PlanJSON: Sendable {
    /// What the `format` member says.
    package static let format = "doseplan/1"

    private let plan: Plan?
    private let findings: [Finding]
    private let verdict: Verdict
    private let circumstances: Circumstances
    private let wording: DoseWording

    /// Creates the JSON of a judgement; `plan` is `nil` where none came about.
    package init(
        plan: Plan?, findings: [Finding], verdict: Verdict, circumstances: Circumstances, monograph: Monograph
    ) {
        self.plan = plan
        self.findings = findings
        self.verdict = verdict
        self.circumstances = circumstances
        wording = DoseWording(monograph: monograph)
    }

    /// Indented, for files and people, with a line feed at its end.
    package var text: String { write(.pretty) + "\n" }

    /// In one line without line feed, for one outcome a line.
    package var line: String { write(.compact) }

    private func write(_ layout: JSONWriter.Layout) -> String {
        var writer = JSONWriter(layout)
        writer.object { writer in
            writer.text("format", PlanJSON.format)
            writeMembers(to: &writer)
        }
        return writer.finish()
    }

    /// Writes the members but the format.
    func writeMembers(to writer: inout JSONWriter) {
        if let plan {
            writer.object("plan") { write(plan, to: &$0) }
        } else {
            writer.null("plan")
        }
        writer.array("findings", findings) { writer, finding in
            writer.object { FindingJSON.write(finding, to: &$0) }
        }
        writer.text("verdict", verdict.rawValue)
        writer.object("circumstances") { CircumstancesJSON.write(circumstances, to: &$0) }
    }

    private func write(_ plan: Plan, to writer: inout JSONWriter) {
        writer.text("id", plan.identity.id)
        writer.number("revision", plan.identity.revision)
        writer.text("written", plan.identity.written.text)
        writer.text("drug", plan.drug)
        writer.text("protocol", plan.protocolName)
        writer.text("timeZone", plan.timeZone)
        // Only a plan with a trip has times of other zones.
        if !plan.zones.isEmpty {
            writer.array("zones", plan.zones) { writer, stretch in
                writer.object { writer in
                    writer.text("from", stretch.from.text)
                    writer.text("at", stretch.at.text)
                    writer.text("zone", stretch.zone)
                }
            }
        }
        writer.object("monograph") { writer in
            writer.text("id", plan.monograph.id)
            writer.text("version", plan.monograph.version)
        }
        PlanJSON.write(plan.soFar, to: &writer)
        let revisions = RevisionJSON(wording: wording)
        if let change = plan.change { revisions.write(change, to: &writer) }
        revisions.write(plan.steps, to: &writer)
        writer.text("ending", plan.ending.rawValue)
        revisions.write(plan.milestones, to: &writer)
        if let held = plan.held { revisions.write(held, to: &writer) }
        writer.array("supply", plan.supply) { writer, line in
            writer.object { writer in
                writer.text("product", line.product)
                writer.text("count", wording.count(line.count, of: line.product))
                writer.number("toDispense", line.toDispense)
            }
        }
        PlanJSON.write(plan.goal, to: &writer)
        writer.array("picked", plan.picks) { writer, pick in
            writer.object { PlanJSON.write(pick, to: &$0) }
        }
        // Only somebody else's plan states what is handed over.
        if !plan.dispensed.isEmpty { write(plan.dispensed, as: "dispensed", to: &writer) }
        if !plan.onHand.isEmpty { write(plan.onHand, as: "onHand", to: &writer) }
        if !plan.fills.isEmpty {
            writer.array("fills", plan.fills) { writer, fill in
                writer.object { writer in
                    writer.text("date", fill.date.text)
                    writer.text("product", fill.product)
                    writer.text("count", wording.count(fill.count, of: fill.product))
                }
            }
        }
        if !plan.history.isEmpty { revisions.write(plan.history, to: &writer) }
    }

    private func write(_ lines: [SupplyLine], as key: String, to writer: inout JSONWriter) {
        writer.array(key, lines) { writer, line in
            writer.object { writer in
                writer.text("product", line.product)
                writer.text("count", wording.count(line.count, of: line.product))
            }
        }
    }

    private static func write(_ soFar: SoFar?, to writer: inout JSONWriter) {
        guard let soFar else { return writer.null("soFar") }
        writer.object("soFar") { writer in
            writer.text("dose", RegimenText.of(soFar.regimen))
            writer.number("days", soFar.days)
            if soFar.missed > 0 { writer.number("missed", soFar.missed) }
        }
    }

    private static func write(_ goal: Goal?, to writer: inout JSONWriter) {
        guard let goal else { return writer.null("goal") }
        writer.object("goal") { writer in
            writer.text("symptom", goal.symptom)
            writer.object("baseline") { writer in
                for score in goal.baseline {
                    guard let better = score.better else {
                        writer.number(score.name, score.value)
                        continue
                    }
                    writer.object(score.name) { writer in
                        writer.number("value", score.value)
                        writer.text("better", better.rawValue)
                    }
                }
            }
        }
    }

    private static func write(_ pick: Pick, to writer: inout JSONWriter) {
        writer.text("what", pick.what)
        writer.text("value", pick.value)
        writer.text("range", pick.range)
        writer.text("why", pick.why)
        writer.text("citation", pick.citation)
    }
}
