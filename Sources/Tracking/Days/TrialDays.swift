package import DoseModel

/// The days on which the dose of a plan's last trial is taken, and what is due on them.
package struct TrialDays: Hashable, Sendable {
    /// The first day.
    package let start: CivilDate
    /// The first day of another dose, or of none that is planned; `nil` where the dose goes on.
    package let end: CivilDate?
    /// The first day after the trial itself; what is kept on behind it lies up to ``end``.
    package let decision: CivilDate
    /// What is taken on a day.
    package let daily: Dose

    /// The last trial of a plan; `nil` where it has none.
    package init?(of plan: Plan) {
        guard let last = plan.steps.lastIndex(where: { $0.phase == .trial }) else { return nil }
        let steps = plan.steps
        func isSame(_ index: Int) -> Bool {
            steps[index].dailyTotal == steps[last].dailyTotal && steps[index].everyDays == steps[last].everyDays
        }
        var first = last
        while first > 0, steps[first - 1].phase == .trial, isSame(first - 1), steps[first - 1].end == steps[first].start
        {
            first -= 1
        }
        // A dose that is kept, or held, behind the trial is that of the trial.
        var after = last
        while after + 1 < steps.count, [.trial, .maintenance, .hold].contains(steps[after + 1].phase),
            isSame(after + 1), steps[after].end == steps[after + 1].start
        {
            after += 1
        }
        start = steps[first].start
        decision = steps[last].end
        daily = steps[last].dailyTotal
        let goesOn = plan.ending == .continue && after == steps.count - 1
        end = goesOn ? nil : steps[after].end
    }
}
