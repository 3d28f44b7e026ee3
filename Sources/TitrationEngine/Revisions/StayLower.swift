import DoseModel

/// Goes down to less and stays there: what somebody does who does not bear the dose. Nothing rises any more; the time at
/// the target is spent at the lower dose, and what follows it begins there.
struct StayLower {
    let revision: RevisionTools

    /// The rest of the plan at a goal below what is taken.
    ///
    /// - Parameters:
    ///   - start: what is taken, at the times of day the goal has.
    ///   - isTaken: whether the goal is taken already, so that no way leads to it.
    func rest(
        from start: Regimen, to goal: Regimen, isTaken: Bool = false, words: String
    ) throws(InputError) -> RestOfPlan {
        guard !goal.isNothing else {
            throw revision.refusal("nothing would be left to take", possible: "--stop, which comes off step by step")
        }
        let standing = revision.standing
        let way = WayLower(revision: revision)
        var rest = RestOfPlan(past: standing.past, ending: standing.plan.ending, words: words)
        let (rule, pick) = try revision.taper()
        // Where the goal is what the plan has on the day anyway, nothing has to wait.
        if !isTaken, goal.average < start.average {
            add(try way.wait(from: start, by: rule), to: &rest)
            add(try way.steps(from: start, to: goal, by: rule), to: &rest)
            rest.picks.say(pick)
        }
        let stays = try stays(at: goal, by: rule)
        rest.pieces += stays.map { .planned($0) }
        guard rest.ending == .stop || standing.plan.held?.ending == .stop else { return rest }
        rest.ending = .stop
        let off = try way.off(from: goal, after: rest.pieces.map(\.days).reduce(0, +))
        add(off, to: &rest)
        return rest
    }

    private func add(_ result: WayLower.Result, to rest: inout RestOfPlan) {
        rest.pieces += result.pieces
        for pick in result.picks { rest.picks.say(pick) }
        rest.findings += result.findings
    }

    /// How long the lower dose is kept, and what for.
    private func stays(at goal: Regimen, by rule: TaperRule) throws(InputError) -> [Leg] {
        let standing = revision.standing
        if standing.isComingOff {
            let days = try WayLower(revision: revision).fewestDays(at: goal.average, by: rule)
            let usual = max(days, rule.usualInterval.value)
            return [
                leg(.taper, goal, usual, "\(usual.daysText) before the next cut (\(rule.interval.citation))")
            ]
        }
        let all = standing.taken + standing.next + (standing.plan.held?.steps ?? [])
        let trial = all.filter { $0.phase == .trial }.map(\.days).reduce(0, +)
        let maintenance = all.filter { $0.phase == .maintenance && $0.end > revision.order.from }.map(\.days).reduce(
            0, +)
        var legs: [Leg] = []
        if let titration = revision.titration, trial > 0 {
            let days = titration.stay.value.contains(trial) ? trial : titration.usualStay.value
            legs.append(
                leg(.trial, goal, days, "a trial of \(days.daysText) at this dose (\(titration.stay.citation))"))
        }
        if maintenance > 0 { legs.append(leg(.maintenance, goal, maintenance, "kept as long as the plan had it")) }
        if legs.isEmpty {
            let last = all.last { $0.phase != .taper }?.end ?? revision.order.from
            let days = max(revision.order.from.days(until: last), 0)
            let least = revision.titration?.usualStay.value ?? rule.usualInterval.value
            legs.append(leg(.hold, goal, max(days, least), "kept instead of rising"))
        }
        return legs
    }

    private func leg(_ phase: Phase, _ goal: Regimen, _ days: Int, _ why: String) -> Leg {
        Leg(phase: phase, regimen: goal, days: goal.wholeRounds(days), why: "\(goal.averageText): \(why)")
    }
}
