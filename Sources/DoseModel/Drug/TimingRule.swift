/// When in the day a drug is to be taken. All values in minutes.
public struct TimingRule: Hashable, Sendable {
    /// How long before meals and other problem times doses go; `nil` for a drug that is not timed to them.
    public let lead: LeadRule?
    /// The shortest time between two doses.
    public let minimumGap: Cited<Int>
    /// What holds where clocks change; `nil` where the monograph does not say, and no trip is planned for then.
    public let travel: TravelRule?

    /// Creates a rule.
    public init(lead: LeadRule?, minimumGap: Cited<Int>, travel: TravelRule? = nil) {
        self.lead = lead
        self.minimumGap = minimumGap
        self.travel = travel
    }
}
