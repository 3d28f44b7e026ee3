public import DoseModel
import TextReports

/// What planning or checking leads to: a plan, the judgements about it, and what they mean together.
public struct Outcome: Sendable {
    /// The plan, ours or the proposed one.
    public let plan: Plan
    /// All findings, the planner's and the checker's, sorted, with their acknowledgements.
    public let findings: [Finding]
    /// What the plan was judged in.
    public let circumstances: Circumstances
    /// The monograph it was judged by.
    public let monograph: Monograph

    /// What the findings mean together.
    public var verdict: Verdict { Verdict(findings) }

    /// Whether the plan may be handed out: as a calendar, a table, a sheet.
    public var isDeliverable: Bool { verdict != .refuse }

    /// The outcome as reports and sheets take it.
    var part: JointPart {
        JointPart(
            plan: plan, monograph: monograph, circumstances: circumstances, findings: findings, verdict: verdict)
    }

    /// The gravest severity, acknowledged findings aside; `nil` without findings.
    public var gravest: Severity? {
        findings.lazy.filter { $0.acknowledgement == nil }.map(\.severity).max()
    }
}
