import DoseModel

/// How long a rung of the way up is kept before the next.
struct RungWait {
    let rule: StepRule
    let request: PlanRequest
    let choices: Choices
    let limits: RenalAdjustment

    /// The days between two steps where the rung itself says nothing, before the kidneys are asked.
    var asked: DayRange.Choice {
        DayRange(what: "days between steps", range: rule.interval, usual: rule.usualInterval.value)
            .choice(asked: request.pace, at: choices.pace, because: choices.reason)
    }

    /// The days at a rung: its own, or those of the rule, lengthened where the kidneys need more.
    func choice(of own: Cited<ClosedRange<Int>>?) -> DayRange.Choice {
        guard let own else {
            let chosen = asked
            return DayRange.Choice(
                days: max(chosen.days, limits.minimumDays.value), why: chosen.why, pick: chosen.pick)
        }
        let chosen = DayRange(what: "days at a rung", range: own)
            .choice(asked: request.pace, at: choices.pace, because: choices.reason)
        return DayRange.Choice(
            days: max(chosen.days, limits.kidneyDays?.value ?? 0), why: chosen.why, pick: chosen.pick)
    }

    /// The warning that a wait was lengthened for the kidneys, if any of these was.
    func lengthened(_ waits: [Cited<ClosedRange<Int>>?]) -> Finding? {
        for own in waits {
            let least = own == nil ? limits.minimumDays : limits.kidneyDays
            let before =
                own.map {
                    DayRange(what: "", range: $0).choice(asked: request.pace, at: choices.pace, because: nil).days
                } ?? asked.days
            guard let least, least.value > before else { continue }
            return Finding(
                .s202, .warning, "pace lengthened from \(before) to \(least.value) days: \(limits.kidneyText)",
                actual: before.daysText, limit: "at least \(least.value) days", basis: least.basis,
                citation: least.citation, help: "ask for a pace of \(least.value) days", span: request.spans[.pace])
        }
        return nil
    }
}
