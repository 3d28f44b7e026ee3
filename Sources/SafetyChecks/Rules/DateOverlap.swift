import DoseModel

/// G801: a step begins before the one before it has ended.
struct DateOverlap: SafetyRule {
    var codes: [FindingCode] { [.g801] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        var latest: StepFacts?
        for step in check.timeline {
            if let latest, step.step.start < latest.step.end {
                let end = min(latest.step.end, step.step.end)
                let days = step.step.start.days(until: end)
                findings.add(
                    .g801, .error,
                    "step \(step.number) and step \(latest.number) overlap for \(DoseWording.days(days)) from"
                        + " \(step.step.start.readableText)",
                    at: step, on: step.step.start, actual: "\(DoseWording.days(days)) in two steps",
                    limit: "each day in one step",
                    help: "begin step \(step.number) on \(latest.step.end.text), or end step \(latest.number) on"
                        + " \(step.step.start.text)",
                    notes: ["the doses of both steps would be taken on these days"],
                    related: check.places(of: latest, "ends on \(latest.step.end.adding(days: -1).readableText)"))
            }
            if latest.map({ $0.step.end < step.step.end }) ?? true { latest = step }
        }
    }
}
