public import DoseModel

/// What planning or checking several drugs together leads to: an outcome for each, and what was found of them
/// together.
public struct JointOutcome: Sendable {
    /// One a drug, in the order of the request.
    public let outcomes: [Outcome]
    /// Which drug replaces which; `nil` where none does.
    public let crossTaper: CrossTaper?
    /// What was acknowledged for all plans together.
    public let acknowledgements: [Acknowledgement]
    /// What was found of the plans together, sorted, with acknowledgements.
    public let findings: [Finding]

    /// What was found at all: of the plans together, then of each plan.
    public var allFindings: [Finding] { findings + outcomes.flatMap(\.findings) }

    /// What all findings mean together.
    public var verdict: Verdict { Verdict(allFindings) }

    /// Whether the plans may be handed out. One that may not withholds all: they are meant to be taken together.
    public var isDeliverable: Bool { verdict != .refuse }

    /// The gravest severity, acknowledged findings aside; `nil` without findings.
    public var gravest: Severity? {
        allFindings.lazy.filter { $0.acknowledgement == nil }.map(\.severity).max()
    }
}
