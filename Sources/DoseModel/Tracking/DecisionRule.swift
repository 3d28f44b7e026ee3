/// What a decision about a trial goes by, beside the benefit that the protocol asks for.
public struct DecisionRule: Hashable, Sendable {
    /// The scores of so many last days at the dose of the trial count.
    public let lastDays: Cited<Int>
    /// Scores of so many of those days are needed.
    public let leastDays: Cited<Int>
    /// A side effect up to this, of 10, is mild.
    public let mildUpTo: Cited<Int>
    /// With more of the doses missed, in percent, nothing can be judged.
    public let missedAtMost: Cited<Int>
    /// What to try, in this order, where the dose helps and is not borne, or helps too little.
    public let adjust: Cited<[RevisionVerb]>

    /// Creates a rule.
    public init(
        lastDays: Cited<Int>, leastDays: Cited<Int>, mildUpTo: Cited<Int>, missedAtMost: Cited<Int>,
        adjust: Cited<[RevisionVerb]>
    ) {
        self.lastDays = lastDays
        self.leastDays = leastDays
        self.mildUpTo = mildUpTo
        self.missedAtMost = missedAtMost
        self.adjust = adjust
    }
}
