import DoseModel
import Foundation
import PlanPipeline

/// A case of Samples with a log beside its request: the log as a table, the decision of the decision day in every form,
/// what the plan becomes, and what is tried against a snag.
enum TrackedSample {
    static func outputs(of outcome: Outcome, log text: String, _ pipeline: Pipeline) throws -> [(
        file: String, text: String
    )] {
        let day = outcome.plan.milestones.first { $0.kind == .decision }?.date ?? outcome.plan.identity.written
        let log = try pipeline.log(ofCSV: text, named: "log.csv", for: outcome, today: day)
        let report = try pipeline.decision(about: outcome, log, on: day, today: day)
        var produced = [("log.txt", pipeline.text(of: log, of: outcome, as: .text))]
        for format in DecisionFormat.allCases {
            produced.append(
                (
                    "decide." + (format == .text ? "txt" : format.rawValue),
                    pipeline.text(of: report, about: outcome, path: "plan.json", as: format)
                ))
        }
        if let next = report.next { produced.append(("next.txt", pipeline.difference(from: outcome, to: next))) }
        let trouble = try pipeline.troubleshooting(
            of: "too sleepy", for: outcome, path: "plan.json", on: day.adding(days: -7), today: day)
        return produced + [("trouble.txt", trouble.text)]
    }
}
