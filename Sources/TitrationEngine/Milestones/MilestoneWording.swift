import DoseModel

/// What the milestones of a drug's plans say. The same for a first plan and for every revision of it, so that a calendar
/// does not change where only the plan around a milestone does.
struct MilestoneWording {
    let monograph: Monograph
    /// What the person wants to be reminded of besides.
    let wishes: ReminderWishes

    /// The first dose of all.
    func firstDose(on date: CivilDate, step: Int) -> Milestone {
        Milestone(
            kind: .firstDose, date: date, step: step, title: "First dose: no driving until you know the effect",
            detail: told(monograph.counsel.firstDose))
    }

    /// The dose goes up from one regimen to another.
    func increase(to regimen: Regimen, from previous: Regimen, on date: CivilDate, step: Int) -> Milestone {
        // At the same total a single dose has grown: say which, or the step would look like no change.
        let news =
            regimen.average > previous.average
            ? "Dose goes up to \(regimen.averageText)" : "Single dose goes up to \(regimen.largestDose.text)"
        return Milestone(
            kind: .doseIncrease, date: date, step: step, title: "\(news): no driving until you know the effect",
            detail: told(monograph.counsel.increase))
    }

    /// The day after the dose went up: its effect is there, and the reminder the evening before is no day too early.
    /// `nil` where nobody asked for it.
    func pressureCheck(after increase: CivilDate, step: Int) -> Milestone? {
        guard wishes.checksBloodPressure, let advice = monograph.counsel.bloodPressure else { return nil }
        return Milestone(
            kind: .bloodPressure, date: increase.adding(days: 1), step: step,
            title: "Blood pressure: sitting, then standing", detail: told(advice))
    }

    /// The symptom is scored after some days at a total.
    func score(_ rule: TrialRule, at total: Dose, on date: CivilDate, step: Int) -> Milestone {
        Milestone(
            kind: .score, date: date, step: step, title: "Score your symptom (0-10)",
            detail:
                "After \(rule.scoreAfter.value) days at \(total.perDayText): score the target symptom and the side"
                + " effects from 0 to 10 and write them beside the baseline. (\(rule.scoreAfter.citation))")
    }

    /// The trial is judged.
    func decision(_ rule: TrialRule, on date: CivilDate, step: Int) -> Milestone {
        Milestone(
            kind: .decision, date: date, step: step, title: "Decision day: keep, adjust or stop",
            detail:
                "Keep the dose if the benefit is at least \(rule.benefit.value) % against the baseline and side effects"
                + " are mild; otherwise stop or adjust with the prescriber. Never stop suddenly."
                + " (\(rule.benefit.citation))")
    }

    /// Some months after the decision, where the drug goes on.
    func reassessment(_ rule: TrialRule, after decision: CivilDate, step: Int) -> Milestone {
        let months = rule.reassess.value
        return Milestone(
            kind: .reassessment, date: decision.adding(months: months.lowerBound), step: step,
            title: "Reassess: is it still worth it?",
            detail:
                "Ask every \(months.lowerBound)-\(months.upperBound) months whether the lowest effective dose is still"
                + " worth taking. (\(rule.reassess.citation))")
    }

    /// The last day with the drug; `nil` where it is never taken.
    func lastDose(of steps: [DoseStep]) -> Milestone? {
        guard let last = steps.last, let day = Array(last.dosingDays).last else { return nil }
        return Milestone(
            kind: .lastDose, date: CivilDate(dayNumber: day), step: last.number, title: "Last dose",
            detail: told(monograph.counsel.taper))
    }

    /// A monograph's advice with its source.
    private func told(_ advice: Cited<String>) -> String {
        advice.value.isEmpty ? "" : "\(advice.value) (\(advice.citation))"
    }
}
