import DoseModel

/// G802: days between two steps belong to none, or a step has no days.
struct DateGap: SafetyRule {
    var codes: [FindingCode] { [.g802] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        for step in check.steps where step.days <= 0 {
            findings.add(
                .g802, .error,
                "step \(step.number) has no days: it begins on \(step.step.start.readableText) and its first day without"
                    + " is \(step.step.end.readableText)",
                at: step, on: step.step.start, actual: "\(step.days) days", limit: "at least 1 day",
                help: "give it days, or leave it out", notes: ["its doses would never be taken"])
        }
        if check.timeline.isEmpty, check.changes.isEmpty, check.steps.isEmpty {
            findings.add(
                .g802, .error, "the plan has no steps", actual: "no days", limit: "at least 1 day",
                help: "write at least one step")
        }
        var latest: StepFacts?
        for step in check.timeline {
            if let latest, latest.step.end < step.step.start,
                !MissedDays.cover(latest.step.end, until: step.step.start, in: check.plan.changes)
            {
                add(latest, step, &findings)
            }
            if latest.map({ $0.step.end < step.step.end }) ?? true { latest = step }
        }
    }

    private func add(_ before: StepFacts, _ after: StepFacts, _ findings: inout FindingList) {
        let (from, until) = (before.step.end, after.step.start)
        let days = from.days(until: until)
        let last = until.adding(days: -1)
        findings.add(
            .g802, .error,
            days == 1
                ? "no step covers \(from.readableText)"
                : "no step covers the \(days) days from \(from.readableText) to \(last.readableText)",
            at: after, on: from, actual: "\(DoseWording.days(days)) without a step", limit: "no day without a step",
            help: "begin step \(after.number) on \(from.text), or \(DoseWording.lengthen(before, by: days))",
            notes: ["nothing is taken on these days: the drug is stopped at once from \(before.level.wording)"],
            related: [
                RelatedPlace(
                    "step \(before.number) ends on \(from.adding(days: -1).readableText)", step: before.number,
                    span: before.step.span)
            ])
    }
}
