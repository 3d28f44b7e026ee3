import DoseModel

/// What the numbers of a trial come to. The order is that of harm: what is not borne counts on any day, benefit only once
/// it can be told.
struct TrialVerdict {
    let date: CivilDate
    let question: TrialDecision.Question
    let days: TrialDays
    let stay: Cited<ClosedRange<Int>>
    let trial: TrialRule
    let rule: DecisionRule
    let window: Range<CivilDate>
    let changes: [ScoreChange]
    let effects: [OpenSideEffect]
    /// The fall of blood pressure that still counts.
    let fall: Finding?
    let doses: DoseCount

    /// The first day on which benefit can be told.
    var earliest: CivilDate { days.start.adding(days: stay.value.lowerBound) }

    func answer() -> (TrialDecision.Answer, [TrialDecision.Reason]) {
        let harms = harms()
        let gaps = gaps()
        guard gaps.isEmpty else {
            // Whoever does not bear a dose need not wait for scores to change it.
            return harms.isEmpty ? (.notYet, gaps) : (.adjust, harms + gaps)
        }
        guard let benefit = changes[0].benefit else { return (.notYet, gaps) }
        let target = changes[0].baseline.name
        let needed = Ratio(Int64(trial.benefit.value))
        let asked = "at least \(trial.benefit.value) % is asked for"
        if benefit >= needed {
            let helps = TrialDecision.Reason("\(target) got better by enough: \(asked)", trial.benefit)
            return harms.isEmpty ? (.keep, [helps, mild()]) : (.adjust, [helps] + harms)
        }
        let tooLittle = TrialDecision.Reason(
            benefit > .zero ? "\(target) got better by too little: \(asked)" : "\(target) did not get better: \(asked)",
            trial.benefit)
        guard benefit > .zero else { return (.stop, [tooLittle] + harms) }
        guard harms.isEmpty else {
            return (
                .stop,
                [tooLittle] + harms + [TrialDecision.Reason("it helps too little for what it costs", trial.benefit)]
            )
        }
        let last = days.start.adding(days: stay.value.upperBound)
        guard date < last, question == .decision else {
            return (
                .stop,
                [
                    tooLittle,
                    TrialDecision.Reason(
                        "the time for a trial is over: \(days.start.days(until: date)) days at this dose, of"
                            + " \(stay.value.lowerBound) to \(stay.value.upperBound)", stay),
                ]
            )
        }
        return (
            .adjust,
            [
                tooLittle,
                TrialDecision.Reason("timing or dose may be changed until \(last.readableText)", stay),
            ]
        )
    }

    /// What is not borne.
    private func harms() -> [TrialDecision.Reason] {
        let limit = rule.mildUpTo.value
        var result = effects.filter { ($0.severity ?? 0) > limit }.map { effect in
            TrialDecision.Reason(
                "\(effect.name) is not mild: \(effect.severity ?? 0)/10 on \(effect.date.readableText), mild is up to"
                    + " \(limit)/10", rule.mildUpTo)
        }
        if let fall {
            let day = fall.date.map { " on \($0.readableText)" } ?? ""
            result.append(
                TrialDecision.Reason("\(fall.message)\(day)", basis: fall.basis, citation: fall.citation))
        }
        return result
    }

    /// What is missing for a judgement.
    private func gaps() -> [TrialDecision.Reason] {
        let target = changes[0]
        let name = target.baseline.name
        var result: [TrialDecision.Reason] = []
        if date < earliest {
            result.append(
                TrialDecision.Reason(
                    "too early: benefit is judged from \(earliest.readableText) on, after \(stay.value.lowerBound) days"
                        + " at \(days.daily.perDayText)", stay))
        }
        if target.baseline.value == 0 {
            result.append(
                TrialDecision.Reason(
                    "\(name) was 0 before the first dose, and no benefit can be a share of nothing", trial.benefit))
        }
        if target.days < rule.leastDays.value {
            let days = target.days == 1 ? "1 day" : "\(target.days) days"
            result.append(
                TrialDecision.Reason(
                    "too few scores: \(name) on \(days) of the last \(rule.lastDays.value) at this dose, needed are"
                        + " \(rule.leastDays.value)", rule.leastDays))
        }
        if let missed = doses.missedPercent, missed > Ratio(Int64(rule.missedAtMost.value)) {
            result.append(
                TrialDecision.Reason(
                    "too many doses were missed to judge it: \(doses.missed) of \(doses.due), at most"
                        + " \(rule.missedAtMost.value) %", rule.missedAtMost))
        }
        for effect in effects where effect.severity == nil {
            result.append(
                TrialDecision.Reason(
                    "how strong \(effect.name) is was never said, so it is not known to be mild", rule.mildUpTo))
        }
        return result
    }

    private func mild() -> TrialDecision.Reason {
        effects.isEmpty
            ? TrialDecision.Reason("no side effect is written down that is not over")
            : TrialDecision.Reason(
                "side effects are mild: " + effects.map { "\($0.name) \($0.severity ?? 0)/10" }.joined(separator: ", "),
                rule.mildUpTo)
    }
}
