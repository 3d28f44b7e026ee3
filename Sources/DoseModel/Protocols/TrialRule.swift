/// How a trial of a drug is judged.
public struct TrialRule: Hashable, Sendable {
    /// After so many days at a dose the symptom is scored.
    public let scoreAfter: Cited<Int>
    /// The share of the baseline, in percent, that must be won for the drug to be kept.
    public let benefit: Cited<Int>
    /// The months between two questions whether it is still worth it.
    public let reassess: Cited<ClosedRange<Int>>

    /// Creates a rule.
    public init(scoreAfter: Cited<Int>, benefit: Cited<Int>, reassess: Cited<ClosedRange<Int>>) {
        self.scoreAfter = scoreAfter
        self.benefit = benefit
        self.reassess = reassess
    }
}
