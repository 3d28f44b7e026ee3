import DoseModel

/// Lays steps end to end, and takes a dip out of a plan.
struct DateRepairs {
    private let check: CheckContext

    /// For one check.
    init(_ check: CheckContext) {
        self.check = check
    }

    /// What leaves the lengths of steps as they are comes before what changes them, except where days without the drug
    /// would have to be made up for.
    func candidates(for finding: Finding) -> [RepairCandidates.Candidate] {
        guard let number = finding.step, check.steps.indices.contains(number - 1) else { return [] }
        let step = check.steps[number - 1]
        if finding.code == .g802, step.days <= 0 { return [[.dropStep(number - 1)]] }
        guard let place = check.timeline.firstIndex(where: { $0.number == number }), place > 0 else { return [] }
        let before = check.timeline[..<place].max { $0.step.end < $1.step.end } ?? check.timeline[place - 1]
        let days = before.step.end.days(until: step.step.start)
        switch finding.code {
        case .g801:
            return [
                [.shift(step: number - 1, days: -days)], [.setEnd(step: before.number - 1, to: step.step.start)],
                [.dropStep(number - 1)],
            ]
        case .g802:
            return [
                [.setEnd(step: before.number - 1, to: step.step.start)], [.shift(step: number - 1, days: -days)],
            ]
        default:
            let kept = check.timeline[place - 1].step
            return [[.setDoses(step: number - 1, to: kept.doses, everyDays: kept.everyDays)]]
        }
    }
}
