import DoseModel

/// Counts the scores of some days.
struct ScoreCount {
    private let log: PlanLog

    init(_ log: PlanLog) { self.log = log }

    /// How one score changed in a window, and in another at the time of the decision.
    func change(of score: Goal.Score, in window: Range<CivilDate>, atDecision: Range<CivilDate>?) -> ScoreChange {
        let scores = scores(named: score.name, in: window)
        let earlier = atDecision.map { self.scores(named: score.name, in: $0) } ?? []
        return ScoreChange(
            baseline: score, count: scores.count, days: Set(scores.map(\.date)).count,
            sum: scores.map(\.value).reduce(0, +),
            meanAtDecision: earlier.isEmpty
                ? nil : Ratio(Int64(earlier.map(\.value).reduce(0, +)), Int64(earlier.count)))
    }

    private func scores(named name: String, in window: Range<CivilDate>) -> [(date: CivilDate, value: Int)] {
        log.entries.compactMap { entry in
            guard case .score(let other, let value) = entry.event, window.contains(entry.date),
                WordKey.of(other) == WordKey.of(name)
            else { return nil }
            return (entry.date, value)
        }
    }
}
