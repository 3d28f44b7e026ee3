import DoseModel

/// Re-sync: the person takes less than the plan says, and the plan goes on from there. Never to more.
struct ResyncVerb {
    let revision: RevisionTools

    func rest(to asked: AskedRegimen) throws(InputError) -> RestOfPlan {
        let (standing, base) = (revision.standing, try revision.base())
        let goal = try revision.tools.choice.regimen(asked, at: revision.order.span)
        guard !goal.isNothing else {
            throw revision.refusal("no drug at all is a stop", possible: "--stop, which comes off step by step")
        }
        guard !goal.isAlike(base) else {
            throw revision.refusal("\(goal.text) is what the plan has on that day", possible: "a lower dose")
        }
        guard goal.isLower(than: base) else {
            throw revision.refusal(
                "\(goal.text) is not less in every dose than what the plan has on that day, \(base.text), and a re-sync goes to a lower dose only",
                possible: "a lower dose"
                    + (standing.isComingOff ? "; a taper is never reversed, only slowed (--slow) or held (--hold)" : "")
            )
        }
        let words = "re-sync to \(goal.text)"
        if standing.isComingOff || standing.next.first?.phase == .taper {
            if let rest = try fartherDown(goal, words) { return rest }
        } else if let rest = try upAgain(goal, words) {
            return rest
        }
        return try StayLower(revision: revision).rest(from: base, to: goal, isTaken: true, words: words)
    }

    /// On the way down the plan goes on with the step that has the dose.
    private func fartherDown(_ goal: Regimen, _ words: String) throws(InputError) -> RestOfPlan? {
        let standing = revision.standing
        let steps = standing.plan.held?.steps ?? standing.next
        for (index, step) in steps.enumerated() {
            guard try Regimen(of: step).isAlike(goal) else { continue }
            var rest = RestOfPlan(
                past: standing.past, ending: standing.plan.held?.ending ?? standing.plan.ending, words: words)
            rest.pieces = steps[index...].map { .kept($0) }
            return rest
        }
        return nil
    }

    /// On the way up the plan goes on with the step that had the dose, and with what came and comes after it.
    private func upAgain(_ goal: Regimen, _ words: String) throws(InputError) -> RestOfPlan? {
        let standing = revision.standing
        guard standing.plan.held == nil, let climb = try Climbed(standing.taken).steps(from: goal) else { return nil }
        var rest = RestOfPlan(past: standing.past, ending: standing.plan.ending, words: words)
        rest.pieces = climb.map { step in
            .taken(step, phase: step.phase, days: step.days, why: "Once more from here: \(step.dailyTotal.perDayText)")
        }
        rest.pieces += standing.next.map { .kept($0) }
        return rest
    }
}
