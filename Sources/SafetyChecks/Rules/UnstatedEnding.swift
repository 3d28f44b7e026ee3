import DoseModel

/// W405: the plan ends without a word on what comes next.
struct UnstatedEnding: SafetyRule {
    var codes: [FindingCode] { [.w405] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        // A last step without drug says by itself that the drug was stopped.
        guard check.plan.ending == .unstated, let last = check.timeline.last, !last.level.isNone else { return }
        findings.add(
            .w405, .warning, "the plan ends on \(last.step.end.readableText) and does not say what follows", at: last,
            on: last.step.end, actual: "nothing said", limit: "stop, review or continue",
            help: "end the plan with `stop`, or say `then: review` or `then: continue`",
            notes: ["running out of this drug is stopping it at once"])
    }
}
