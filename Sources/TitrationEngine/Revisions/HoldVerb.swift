import DoseModel

/// Hold: the dose stays as it is until a day, on which the next change comes, or until somebody resumes. What follows
/// moves as far.
struct HoldVerb {
    let revision: RevisionTools

    func rest(until day: CivilDate?) throws(InputError) -> RestOfPlan {
        let standing = revision.standing
        guard let last = standing.last else {
            throw revision.refusal(
                "nothing of the plan was taken before \(revision.order.from.text), so there is nothing to hold",
                possible: "--shift, which lets the plan begin later")
        }
        let held = standing.plan.held
        // What waits for the end of a hold already is what is held on.
        let next = held?.steps ?? standing.next
        let ending = held?.ending ?? standing.plan.ending
        let due = held.map { $0.steps.first?.start ?? last.end } ?? standing.due
        guard let day else {
            guard held == nil else {
                throw revision.refusal("the plan is on hold already", possible: "--hold --until DATE, or --resume")
            }
            return try untilResumed(last, next: next, ending: ending)
        }
        guard day > revision.order.from, day > due || held != nil else {
            throw revision.refusal(
                "the dose stays as it is until \(due.adding(days: -1).text) in any case",
                possible: "--until with a day after \(max(due, revision.order.from).text)")
        }
        guard day >= due else {
            throw revision.refusal(
                "the next change was planned for \(due.text), and a hold brings nothing forward",
                possible: "--until \(due.text) or later")
        }
        let days = revision.order.from.days(until: day)
        var rest = RestOfPlan(past: standing.past, ending: ending, words: "hold until \(day.text)")
        rest.pieces = [
            .taken(
                standing.rest ?? continued(last), phase: .hold, days: days,
                why: "Held at this dose until \(day.text): \(days.daysText)")
        ]
        rest.pieces += next.map { .kept($0) }
        return rest
    }

    /// A hold without an end is planned for as long as the protocol waits before it asks anew.
    private func untilResumed(
        _ last: DoseStep, next: [DoseStep], ending: Ending
    ) throws(InputError) -> RestOfPlan {
        let from = revision.order.from
        let review: CivilDate
        if let trial = revision.titration?.trial {
            review = from.adding(months: trial.reassess.value.lowerBound)
        } else if let titration = revision.titration {
            review = from.adding(days: titration.stay.value.upperBound)
        } else {
            let rule = try revision.taper().rule
            review = from.adding(days: max(rule.interval.value.upperBound, rule.minimumDays?.value ?? 0))
        }
        let end = max(review, revision.standing.due)
        var rest = RestOfPlan(
            past: revision.standing.past, ending: .continue, held: HeldRest(steps: next, ending: ending),
            words: "hold until resumed")
        rest.pieces = [
            .taken(
                revision.standing.rest ?? continued(last), phase: .hold, days: from.days(until: end),
                why: "Held at this dose until somebody resumes; asked again on \(end.text)")
        ]
        return rest
    }

    /// The step that ended the day before, going on in its round.
    private func continued(_ step: DoseStep) -> DoseStep { step.part(from: revision.order.from) }
}
