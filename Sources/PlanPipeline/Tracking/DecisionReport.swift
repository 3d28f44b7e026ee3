public import DoseModel

/// A decision with all that is told of it.
public struct DecisionReport: Sendable {
    /// The decision.
    public let decision: TrialDecision
    /// The scores over the days of the plan.
    public let series: [ScoreSeries]
    /// What may follow, tried on the plan.
    public let steps: [NextStep]
    /// The plan as the first possible step leaves it; `nil` where none is possible or needed.
    public let next: Outcome?
}
