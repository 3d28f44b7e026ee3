import DoseModel

/// Finds the days of a plan on which something besides taking doses is due.
struct MilestoneDays {
    let monograph: Monograph
    /// `nil` for a plan that only comes off.
    let titration: TitrationProtocol?
    /// What the person wants besides.
    var wishes = ReminderWishes()

    private var wording: MilestoneWording { MilestoneWording(monograph: monograph, wishes: wishes) }

    /// The milestones of a walk, by date.
    ///
    /// - Parameters:
    ///   - legs: the regimen of each step.
    ///   - earlier: what was taken before the first step; `nil` where that is the first dose.
    func milestones(of steps: [DoseStep], legs: [Leg], earlier: Regimen?, ending: Ending) -> [Milestone] {
        var result: [Milestone] = []
        var previous = earlier ?? .nothing
        for (step, leg) in zip(steps, legs) {
            defer { previous = leg.regimen }
            guard leg.regimen.rises(from: previous) else { continue }
            let isFirst = step.number == 1 && earlier == nil
            result.append(
                isFirst
                    ? wording.firstDose(on: step.start, step: 1)
                    : wording.increase(to: leg.regimen, from: previous, on: step.start, step: step.number))
            if let check = wording.pressureCheck(after: step.start, step: step.number) { result.append(check) }
        }
        if let trial = titration?.trial { result += judging(trial, steps: steps, ending: ending) }
        if ending == .stop, let last = wording.lastDose(of: steps) { result.append(last) }
        if let onHand = wishes.onHand, let first = steps.first {
            result += RefillDays(monograph: monograph, onHand: onHand).milestones(of: steps, from: first.start)
        }
        return result.enumerated()
            .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
            .map(\.element)
    }

    private func judging(_ rule: TrialRule, steps: [DoseStep], ending: Ending) -> [Milestone] {
        var result: [Milestone] = []
        guard let trial = steps.first(where: { $0.phase == .trial }) else { return result }
        let after = rule.scoreAfter.value
        for step in [steps[0], trial] where step.days >= after {
            let date = step.start.adding(days: after)
            guard !result.contains(where: { $0.date == date }), date < trial.end else { continue }
            result.append(wording.score(rule, at: step.dailyTotal, on: date, step: step.number))
        }
        result.append(wording.decision(rule, on: trial.end, step: trial.number))
        if ending != .stop { result.append(wording.reassessment(rule, after: trial.end, step: trial.number)) }
        return result
    }
}
