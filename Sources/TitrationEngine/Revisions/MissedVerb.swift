import DoseModel

/// Missed doses or days. Nothing is ever made up for: after too many days one begins again from the first dose, after
/// fewer the plan goes on later, from the dose that was taken last.
struct MissedVerb {
    let revision: RevisionTools

    func rest(_ missed: Revision.Missed) throws(InputError) -> RestOfPlan {
        switch missed {
        case .doses(let count):
            let standing = revision.standing
            var rest = unchanged()
            rest.words = "\(count == 1 ? "1 dose" : "\(count) doses") missed; the plan goes on"
            guard standing.last != nil else {
                throw revision.refusal("the plan has not begun", possible: "--shift, which lets it begin later")
            }
            return rest
        case .days(let days): return try rest(days)
        }
    }

    private func rest(_ days: Int) throws(InputError) -> RestOfPlan {
        let monograph = revision.monograph
        let day = revision.order.from
        guard let last = revision.standing.last, let first = revision.plan.steps.first,
            first.start.adding(days: days) < day
        else {
            throw revision.refusal(
                "\(days.daysText) before \(day.text) no dose of the plan had been taken",
                possible: "--shift, which lets the plan begin later")
        }
        guard let restart = monograph.restart else {
            throw revision.refusal(
                "\(days.daysText) were missed, and the monograph of \(monograph.id) has no rule for going on after that",
                possible:
                    "ask the prescriber; then --resync with a dose below \(last.dailyTotal.perDayText), or --stop;"
                    + " single doses are --missed \"1 dose\"")
        }
        let before = try Standing(revision.plan, on: day.adding(days: -days), at: revision.order.span)
        guard days > restart.value else { return try onLater(days, before) }
        guard !before.isComingOff, !revision.standing.isComingOff else {
            throw revision.refusal(
                "nothing has been taken for \(days.daysText) on the way down, so there is nothing to come off any more",
                possible: "no dose of this plan; tell the prescriber (\(restart.citation))")
        }
        var rest = RestOfPlan(
            past: revision.standing.past, ending: revision.plan.held?.ending ?? revision.plan.ending,
            words: "\(days.daysText) missed: again from the first dose")
        rest.missed = days
        rest.pieces = try Climbed(before.taken).fromTheStart().map { step in
            .taken(
                step, phase: step.phase, days: step.days,
                why: "Again from the first dose after \(days.daysText) without, more than \(restart.value.daysText)"
                    + " (\(restart.citation))")
        }
        rest.pieces += (revision.plan.held?.steps ?? before.next).map { .kept($0) }
        rest.picks = [
            Pick(
                what: "after \(days.daysText) without it", value: "again from the first dose",
                range: "again from the first dose after more than \(restart.value.daysText)", why: "more were missed",
                citation: restart.citation)
        ]
        return rest
    }

    /// The plan goes on where it was, so many days later.
    private func onLater(_ days: Int, _ before: Standing) throws(InputError) -> RestOfPlan {
        let standing = revision.standing
        var rest = unchanged()
        rest.words = "\(days.daysText) missed: the plan goes on \(days.daysText) later"
        rest.missed = days
        guard !standing.isHeld else { return rest }
        if standing.isComingOff {
            // What was cut meanwhile stays cut; the dose of the day is kept for longer.
            if standing.rest != nil, let last = standing.last {
                rest.past[rest.past.count - 1] = last.part(until: last.end.adding(days: rounds(days, last)))
            } else if let first = standing.next.first {
                let longer = first.on(first.start, until: first.end.adding(days: rounds(days, first)))
                rest.pieces = [.kept(longer)] + standing.next.dropFirst().map { .kept($0) }
            }
            return rest
        }
        if standing.rest != nil, let last = standing.last, before.last?.key == last.key, before.rest != nil {
            rest.past[rest.past.count - 1] = last.part(until: last.end.adding(days: rounds(days, last)))
            return rest
        }
        // The plan went up meanwhile, and nobody took it: from the dose that was taken last.
        rest.past = standing.past
        rest.pieces = [before.rest].compactMap(\.self).map { step in
            .taken(step, phase: step.phase, days: step.days, why: "Goes on after \(days.daysText) without")
        }
        rest.pieces += before.next.map { step in
            step.end <= standing.day || step.start < standing.day
                ? .taken(step, phase: step.phase, days: step.days, why: step.why) : .kept(step)
        }
        return rest
    }

    /// The plan as it is.
    private func unchanged() -> RestOfPlan {
        let standing = revision.standing
        var rest = RestOfPlan(
            past: standing.past, ending: standing.plan.ending, held: standing.plan.held, words: "")
        if standing.rest != nil, let last = standing.last { rest.past[rest.past.count - 1] = last }
        rest.pieces = standing.next.map { .kept($0) }
        return rest
    }

    private func rounds(_ days: Int, _ step: DoseStep) -> Int {
        (days + step.everyDays - 1) / step.everyDays * step.everyDays
    }
}
