import DoseModel

/// Finds the days of a plan on which something besides taking doses is due.
struct MilestoneDays {
    let monograph: Monograph
    /// `nil` for a plan that only comes off.
    let titration: TitrationProtocol?
    /// What the person wants besides.
    var wishes = ReminderWishes()

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
            if leg.regimen.rises(from: previous), let check = pressureCheck(in: step) { result.append(check) }
            if step.number == 1, earlier == nil {
                result.append(
                    Milestone(
                        kind: .firstDose, date: step.start, step: 1,
                        title: "First dose: no driving until you know the effect",
                        detail: told(monograph.counsel.firstDose)))
            } else if leg.regimen.rises(from: previous) {
                // At the same total a single dose has grown: say which, or the step would look like no change.
                let news =
                    leg.regimen.average > previous.average
                    ? "Dose goes up to \(leg.regimen.averageText)"
                    : "Single dose goes up to \(leg.regimen.largestDose.text)"
                result.append(
                    Milestone(
                        kind: .doseIncrease, date: step.start, step: step.number,
                        title: "\(news): no driving until you know the effect",
                        detail: told(monograph.counsel.increase)))
            }
        }
        if let trial = titration?.trial { result += judging(trial, steps: steps, ending: ending) }
        if ending == .stop, let last = steps.last, let day = Array(last.dosingDays).last {
            result.append(
                Milestone(
                    kind: .lastDose, date: CivilDate(dayNumber: day), step: last.number, title: "Last dose",
                    detail: told(monograph.counsel.taper)))
        }
        if let onHand = wishes.onHand {
            result += RefillDays(monograph: monograph, onHand: onHand).milestones(of: steps)
        }
        return result.enumerated()
            .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
            .map(\.element)
    }

    /// The day after the dose went up: its effect is there, and the reminder the evening before is no day too early.
    private func pressureCheck(in step: DoseStep) -> Milestone? {
        guard wishes.checksBloodPressure, let advice = monograph.counsel.bloodPressure else { return nil }
        return Milestone(
            kind: .bloodPressure, date: step.start.adding(days: 1), step: step.number,
            title: "Blood pressure: sitting, then standing", detail: told(advice))
    }

    /// A monograph's advice with its source.
    private func told(_ advice: Cited<String>) -> String {
        advice.value.isEmpty ? "" : "\(advice.value) (\(advice.citation))"
    }

    private func judging(_ rule: TrialRule, steps: [DoseStep], ending: Ending) -> [Milestone] {
        var result: [Milestone] = []
        guard let trial = steps.first(where: { $0.phase == .trial }) else { return result }
        let after = rule.scoreAfter.value
        for step in [steps[0], trial] where step.days >= after {
            let date = step.start.adding(days: after)
            guard !result.contains(where: { $0.date == date }), date < trial.end else { continue }
            result.append(
                Milestone(
                    kind: .score, date: date, step: step.number, title: "Score your symptom (0-10)",
                    detail:
                        "After \(after) days at \(step.dailyTotal.perDayText): score the target symptom and the side effects"
                        + " from 0 to 10 and write them beside the baseline. (\(rule.scoreAfter.citation))"))
        }
        result.append(
            Milestone(
                kind: .decision, date: trial.end, step: trial.number, title: "Decision day: keep, adjust or stop",
                detail:
                    "Keep the dose if the benefit is at least \(rule.benefit.value) % against the baseline and side"
                    + " effects are mild; otherwise stop or adjust with the prescriber. Never stop suddenly."
                    + " (\(rule.benefit.citation))"))
        if ending != .stop {
            let months = rule.reassess.value
            result.append(
                Milestone(
                    kind: .reassessment, date: trial.end.adding(months: months.lowerBound), step: trial.number,
                    title: "Reassess: is it still worth it?",
                    detail:
                        "Ask every \(months.lowerBound)-\(months.upperBound) months whether the lowest effective dose is"
                        + " still worth taking. (\(rule.reassess.citation))"))
        }
        return result
    }
}
