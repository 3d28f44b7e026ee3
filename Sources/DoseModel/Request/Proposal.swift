/// A plan from elsewhere with the circumstances it is to be judged in.
public struct Proposal: Hashable, Sendable {
    /// The plan as stated.
    public let plan: Plan
    /// The person, the day, the pharmacy, the acknowledgements.
    public let circumstances: Circumstances

    /// Creates a proposal.
    public init(plan: Plan, circumstances: Circumstances) {
        self.plan = plan
        self.circumstances = circumstances
    }
}
