import DoseModel

/// Days on which a plan was not followed, as revisions record them: nothing was taken, so no level was kept there.
enum MissedDays {
    /// The steps in order of time without the days that were missed.
    static func leftOut(of timeline: [StepFacts], as changes: [PlanChange]) -> [StepFacts] {
        var result = timeline
        for change in changes where change.missed > 0 {
            let (first, until) = (change.from.adding(days: -change.missed), change.from)
            result = result.flatMap { facts in parts(of: facts, without: first, until) }
        }
        return result
    }

    /// Whether a stretch without a step is one that a revision tells was missed.
    static func cover(_ from: CivilDate, until: CivilDate, in changes: [PlanChange]) -> Bool {
        changes.contains { change in
            change.missed > 0 && change.from.adding(days: -change.missed) <= from && until <= change.from
        }
    }

    private static func parts(of facts: StepFacts, without first: CivilDate, _ until: CivilDate) -> [StepFacts] {
        let step = facts.step
        guard step.start < until, first < step.end else { return [facts] }
        var parts: [StepFacts] = []
        if step.start < first { parts.append(facts.within(step.start, until: first)) }
        if until < step.end { parts.append(facts.within(until, until: step.end)) }
        return parts
    }
}

extension StepFacts {
    /// The same doses in fewer days.
    fileprivate func within(_ start: CivilDate, until end: CivilDate) -> StepFacts {
        StepFacts(
            DoseStep(
                number: step.number, key: step.key, phase: step.phase, start: start, end: end,
                everyDays: step.everyDays, doses: step.doses, statedTotal: step.statedTotal,
                calculation: step.calculation, why: step.why, span: step.span), number: number)
    }
}
