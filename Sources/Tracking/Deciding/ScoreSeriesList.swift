package import DoseModel

/// The scores of a plan over its days.
package enum ScoreSeriesList {
    /// One series for each score of the baseline, from the first day of the plan to a day.
    package static func series(
        of plan: Plan, _ log: PlanLog, for decision: TrialDecision
    ) -> [ScoreSeries] {
        guard let first = PlanDays(plan).first else { return [] }
        let end = max(decision.date.adding(days: 1), first.adding(days: 1))
        let trialEnd = max(min(end, TrialDays(of: plan)?.end ?? end), decision.trialStart)
        return decision.changes.map { change in
            ScoreSeries(
                baseline: change.baseline, benefit: decision.benefit.value,
                points: points(named: change.baseline.name, in: log, first..<end), days: first..<end,
                trial: decision.trialStart..<trialEnd, decision: decision.decisionDay)
        }
    }

    private static func points(
        named name: String, in log: PlanLog, _ days: Range<CivilDate>
    ) -> [ScoreSeries.Point] {
        var sums: [CivilDate: (sum: Int, count: Int)] = [:]
        for entry in log.effective where days.contains(entry.date) {
            guard case .score(let other, let value) = entry.event, WordKey.of(other) == WordKey.of(name) else {
                continue
            }
            sums[entry.date, default: (0, 0)].sum += value
            sums[entry.date, default: (0, 0)].count += 1
        }
        return sums.sorted { $0.key < $1.key }.map { date, day in
            ScoreSeries.Point(date: date, value: Ratio(Int64(day.sum), Int64(day.count)))
        }
    }
}
