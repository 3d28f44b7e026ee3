/// One score over the days of a plan, as a chart shows it.
public struct ScoreSeries: Hashable, Sendable {
    /// One day's score.
    public struct Point: Hashable, Sendable {
        /// The day.
        public let date: CivilDate
        /// The mean of what was scored on it.
        public let value: Ratio

        /// Creates a point.
        public init(date: CivilDate, value: Ratio) {
            self.date = date
            self.value = value
        }
    }

    /// The score before the first dose.
    public let baseline: Goal.Score
    /// The benefit that is asked for, in percent of the baseline.
    public let benefit: Int
    /// The days with scores, in order.
    public let points: [Point]
    /// The days shown.
    public let days: Range<CivilDate>
    /// The days at the dose of the trial.
    public let trial: Range<CivilDate>
    /// The first day after the trial.
    public let decision: CivilDate

    /// Creates a series.
    public init(
        baseline: Goal.Score, benefit: Int, points: [Point], days: Range<CivilDate>, trial: Range<CivilDate>,
        decision: CivilDate
    ) {
        self.baseline = baseline
        self.benefit = benefit
        self.points = points
        self.days = days
        self.trial = trial
        self.decision = decision
    }

    /// The score that is better than the baseline by as much as is asked for; `nil` where the baseline is 0, and where
    /// no score is.
    public var wanted: Ratio? {
        guard baseline.value > 0 else { return nil }
        let share = Int64(baseline.isHigherBetter ? 100 + benefit : 100 - benefit)
        let score = Ratio(Int64(baseline.value) * share, 100)
        return score <= Ratio(10) ? score : nil
    }
}
