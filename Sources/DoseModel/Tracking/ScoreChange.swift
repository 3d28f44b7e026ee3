/// How one score changed against the baseline. Exact.
public struct ScoreChange: Hashable, Sendable {
    /// The baseline.
    public let baseline: Goal.Score
    /// How many scores of the days that count there are.
    public let count: Int
    /// Of how many days they are.
    public let days: Int
    /// Their sum.
    public let sum: Int
    /// The mean at the time of the decision, where this is a reassessment; `nil` where there is none.
    public let meanAtDecision: Ratio?

    /// Creates a change.
    public init(baseline: Goal.Score, count: Int, days: Int, sum: Int, meanAtDecision: Ratio? = nil) {
        self.baseline = baseline
        self.count = count
        self.days = days
        self.sum = sum
        self.meanAtDecision = meanAtDecision
    }

    /// The mean; `nil` without scores.
    public var mean: Ratio? { count == 0 ? nil : Ratio(Int64(sum), Int64(count)) }

    /// The share of the baseline that was won, in percent; negative where it got worse. `nil` without scores, and where
    /// the baseline is 0: nothing is a share of nothing.
    public var benefit: Ratio? {
        guard count > 0, baseline.value > 0 else { return nil }
        let (base, scored) = (Int64(baseline.value) * Int64(count), Int64(sum))
        let won = baseline.isHigherBetter ? scored - base : base - scored
        return Ratio(won * 100, base)
    }
}
