/// How what was written down is judged; each part `nil` where the monograph says nothing of it.
public struct TrackingRules: Hashable, Sendable {
    /// When a fall of blood pressure counts.
    public let standing: StandingRule?
    /// How a trial is decided.
    public let decision: DecisionRule?

    /// A monograph that says nothing of it.
    public static let none = TrackingRules()

    /// Creates the rules.
    public init(standing: StandingRule? = nil, decision: DecisionRule? = nil) {
        self.standing = standing
        self.decision = decision
    }
}
