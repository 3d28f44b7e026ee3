import DoseModel

/// Step back: the dose before the last increase, and no further one.
struct StepBackVerb {
    let revision: RevisionTools

    func rest() throws(InputError) -> RestOfPlan {
        guard !revision.standing.isComingOff else {
            throw revision.refusal(
                "the plan is coming off, and a taper is never reversed", possible: "--hold or --slow")
        }
        let current = try revision.current()
        guard let goal = try revision.levels().last(where: { $0.regimen.isLower(than: current) })?.regimen else {
            throw revision.refusal(
                "\(current.text) is the lowest dose of this plan so far",
                possible: "--hold, --alternate-days, or --stop")
        }
        return try StayLower(revision: revision).rest(
            from: current, to: goal, words: "step back from \(current.averageText) to \(goal.averageText)")
    }
}
