/// When in the day a drug is to be taken. All values in minutes.
public struct TimingRule: Hashable, Sendable {
    /// How long before meals and other problem times doses go; `nil` for a drug that is not timed to them.
    public let lead: LeadRule?
    /// The shortest time between two doses.
    public let minimumGap: Cited<Int>

    /// Creates a rule.
    public init(lead: LeadRule?, minimumGap: Cited<Int>) {
        self.lead = lead
        self.minimumGap = minimumGap
    }
}
