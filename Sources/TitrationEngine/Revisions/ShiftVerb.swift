import DoseModel

/// Shift: all that is to come moves by days. A dose that is running is taken for so many days more.
struct ShiftVerb {
    let revision: RevisionTools

    func rest(by days: Int) throws(InputError) -> RestOfPlan {
        let standing = revision.standing
        guard !standing.isHeld else {
            throw revision.refusal("the plan is on hold", possible: "--hold --until DATE, which says when it goes on")
        }
        guard days != 0 else { throw revision.refusal("0 days move nothing", possible: "a number of days") }
        let words = "shift by \(days > 0 ? days.daysText : "-" + (-days).daysText)"
        var rest = RestOfPlan(past: standing.past, ending: standing.plan.ending, words: words)
        rest.pieces = standing.next.map { .kept($0) }
        guard let last = standing.last else {
            guard let first = standing.next.first else { return rest }
            guard first.start.adding(days: days) >= revision.order.from else {
                throw revision.refusal(
                    "the plan would begin on \(first.start.adding(days: days).text), before the day of the change",
                    possible: "at most \(revision.order.from.days(until: first.start).daysText) earlier")
            }
            rest.start = first.start.adding(days: days)
            return rest
        }
        guard days > 0 else {
            throw revision.refusal(
                "a dose that is running cannot end before it was to be changed by moving the plan",
                possible: "--faster, inside the published ranges")
        }
        rest.past[rest.past.count - 1] = last.part(until: standing.due.adding(days: days))
        return rest
    }
}
