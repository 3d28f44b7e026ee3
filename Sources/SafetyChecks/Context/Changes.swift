import DoseModel

/// Finds what changes from level to level of a plan.
enum Changes {
    /// All changes in the order of time: into the first step, from step to step, and where the plan ends in a stop out of
    /// the last one.
    ///
    /// - Parameters:
    ///   - soFar: what was taken before; `nil` for nothing.
    ///   - restart: after more days without than this one begins again; `nil` for never.
    static func all(
        of plan: Plan, from soFar: DoseLevel?, along timeline: [StepFacts], restart: Int?
    ) -> [LevelChange] {
        var result: [LevelChange] = []
        result.reserveCapacity(timeline.count + 1)
        var before = soFar ?? .none
        var hasBegun = soFar != nil
        // The first day without the drug after it was taken last.
        var end = soFar == nil ? nil : timeline.first?.step.start.adding(days: -(plan.soFar?.missed ?? 0))
        for (position, facts) in timeline.enumerated() {
            let isTaken = !facts.level.isNone
            let without = isTaken ? end.map { $0.days(until: facts.step.start) } ?? 0 : 0
            let lapse = restart.flatMap { without > $0 ? without : nil }
            if lapse != nil { before = .none }
            result.append(
                LevelChange(
                    from: before, to: facts.level, on: facts.step.start, ending: position > 0 ? position - 1 : nil,
                    beginning: position, isStart: isTaken && (!hasBegun || lapse != nil), lapse: lapse))
            before = facts.level
            guard isTaken else { continue }
            hasBegun = true
            end = max(end ?? facts.step.end, facts.step.end)
        }
        if plan.ending == .stop, !before.isNone {
            let end = timeline.map(\.step.end).max()
            let last = timeline.isEmpty ? nil : timeline.count - 1
            result.append(LevelChange(from: before, to: .none, on: end, ending: last, beginning: nil))
        }
        return result
    }
}
