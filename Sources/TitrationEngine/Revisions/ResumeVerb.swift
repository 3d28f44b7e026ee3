import DoseModel

/// Resume: a hold without an end is over, the next change comes on the day, or when it was planned where that is later.
struct ResumeVerb {
    let revision: RevisionTools

    func rest() throws(InputError) -> RestOfPlan {
        let standing = revision.standing
        guard let held = standing.plan.held, let last = standing.last else {
            throw revision.refusal(
                "the plan is not on hold",
                possible: standing.last?.phase == .hold
                    ? "--faster, --shift or nothing: this hold ends by itself on \(standing.due.text)"
                    : "--hold first, or nothing: the plan goes on by itself")
        }
        let day = revision.order.from
        var rest = RestOfPlan(past: standing.past, ending: held.ending, words: "resume on \(day.text)")
        let due = held.steps.first?.start ?? day
        if due > day {
            rest.words = "resume; the next change stays on \(due.text)"
            rest.pieces.append(
                .taken(
                    standing.rest ?? last.part(from: day), phase: .hold, days: day.days(until: due),
                    why: "Resumed; the next change was planned for \(due.text)"))
        }
        rest.pieces += held.steps.map { .kept($0) }
        return rest
    }
}
