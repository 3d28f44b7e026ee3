import DoseModel
import PlanPipeline

/// An example on a page of `doseplan explain`: a request or proposal, and below `log:` what was written down, if anything.
enum PageExample {
    /// What the example raises.
    static func findings(of example: String) throws -> [Finding] {
        let pipeline = try PackageFolder.pipeline()
        if example.contains("\ndrugs:") {
            return try pipeline.outcomes(ofRequest: example, named: "example").allFindings
        }
        let parts = example.split(separator: "\nlog: |\n", maxSplits: 1).map { String($0) }
        let plan = parts[0] + (parts.count > 1 ? "\n" : "")
        let outcome =
            plan.contains("\nplan:") || plan.hasPrefix("resourceType:")
            ? try pipeline.outcome(ofProposal: plan, named: "example")
            : try pipeline.outcome(ofRequest: plan, named: "example")
        guard parts.count > 1 else { return outcome.findings }
        let table = parts[1].split(separator: "\n").map { $0.drop { $0 == " " } + "\n" }.joined()
        let last = outcome.plan.steps.map(\.end).max() ?? outcome.plan.identity.written
        let log = try pipeline.log(ofCSV: table, named: "log", for: outcome, today: last)
        return outcome.findings + pipeline.findings(in: log, for: outcome)
    }
}
