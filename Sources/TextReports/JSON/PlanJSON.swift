import DoseModel

/// A judgement as JSON, version `doseplan/1`: the plan, the findings, the verdict, and the circumstances that a later
/// look at the same file needs to judge the plan again.
package struct PlanJSON: Sendable {
    /// What the `format` member says.
    package static let format = "doseplan/1"

    private let view: OutcomeView
    private let wording: DoseWording

    /// Creates the JSON of a judgement.
    package init(_ view: OutcomeView) {
        self.view = view
        wording = DoseWording(monograph: view.monograph)
    }

    /// The text, with a line feed at its end.
    package func text(_ layout: JSONWriter.Layout = .pretty) -> String {
        var writer = JSONWriter(layout)
        writer.object { writer in
            writer.text("format", PlanJSON.format)
            if let plan = view.plan {
                writer.object("plan") { write(plan, to: &$0) }
            } else {
                writer.null("plan")
            }
            writer.array("findings", view.findings) { writer, finding in
                writer.object { FindingJSON.write(finding, to: &$0) }
            }
            writer.text("verdict", view.verdict.rawValue)
            writer.object("circumstances") { CircumstancesJSON.write(view.circumstances, to: &$0) }
        }
        return writer.finish()
    }

    private func write(_ plan: Plan, to writer: inout JSONWriter) {
        writer.text("id", plan.identity.id)
        writer.number("revision", plan.identity.revision)
        writer.text("written", plan.identity.written.text)
        writer.text("drug", plan.drug)
        writer.text("protocol", plan.protocolName)
        writer.text("timeZone", plan.timeZone)
        writer.object("monograph") { writer in
            writer.text("id", plan.monograph.id)
            writer.text("version", plan.monograph.version)
        }
        PlanJSON.write(plan.soFar, to: &writer)
        writer.array("steps", plan.steps) { writer, step in
            writer.object { StepJSON.write(step, wording: wording, to: &$0) }
        }
        writer.text("ending", plan.ending.rawValue)
        writer.array("milestones", plan.milestones) { writer, milestone in
            writer.object { PlanJSON.write(milestone, to: &$0) }
        }
        writer.array("supply", plan.supply) { writer, line in
            writer.object { writer in
                writer.text("product", line.product)
                writer.text("count", wording.count(line.count, of: line.product))
                writer.number("toDispense", line.toDispense)
            }
        }
        PlanJSON.write(plan.goal, to: &writer)
    }

    private static func write(_ soFar: SoFar?, to writer: inout JSONWriter) {
        guard let soFar else { return writer.null("soFar") }
        writer.object("soFar") { writer in
            writer.text("dose", RegimenText.of(soFar.regimen))
            writer.number("days", soFar.days)
        }
    }

    private static func write(_ goal: Goal?, to writer: inout JSONWriter) {
        guard let goal else { return writer.null("goal") }
        writer.object("goal") { writer in
            writer.text("symptom", goal.symptom)
            writer.object("baseline") { writer in
                for score in goal.baseline { writer.number(score.name, score.value) }
            }
        }
    }

    private static func write(_ milestone: Milestone, to writer: inout JSONWriter) {
        writer.text("kind", milestone.kind.rawValue)
        writer.text("date", milestone.date.text)
        writer.number("step", milestone.step)
        writer.text("title", milestone.title)
        writer.text("detail", milestone.detail)
    }
}
