import DoseModel

/// Slow and faster: how long each dose on the way up and on the way down is kept from now on. The time at the target is
/// not touched, and a dose that is running keeps its first day.
struct PaceVerb {
    let revision: RevisionTools

    /// Every dose is kept for at least so many days.
    func slower(_ days: Int) throws(InputError) -> RestOfPlan {
        try refuseHeld()
        let isAny = ownSteps.contains { isPaced($0) && $0.days < days }
        guard isAny else {
            throw revision.refusal(
                "no dose that is still to change is kept for less than \(days.daysText)",
                possible: longest.map { "more than \($0.daysText), or --hold" } ?? "--hold")
        }
        return paced("slow: at least \(days.daysText) at each dose") { step in max(step.days, rounds(days, step)) }
    }

    /// No dose is kept for more than so many days, where the published ranges allow it.
    func faster(_ days: Int) throws(InputError) -> RestOfPlan {
        try refuseHeld()
        let fewest = try FewestDays(revision: revision)
        var least: [String: Cited<Int>] = [:]
        for step in ownSteps where isPaced(step) && step.days > days { least[step.key] = try fewest.days(of: step) }
        let shortened = ownSteps.filter { step in
            least[step.key].map { rounds(max(days, $0.value), step) < step.days } ?? false
        }
        guard !shortened.isEmpty else {
            guard let limit = least.values.max(by: { ($0.value, $1.citation) < ($1.value, $0.citation) }) else {
                throw revision.refusal(
                    "no dose that is still to change is kept for more than \(days.daysText)",
                    possible: "fewer days, inside the published range")
            }
            throw revision.refusal(
                "no dose may be kept for less than it is: at least \(limit.value.daysText)"
                    + " (\(limit.basis.rawValue): \(limit.citation))",
                possible: "the pace as it is, or --hold and --slow")
        }
        var rest = paced("faster: at most \(days.daysText) at each dose") { step in
            least[step.key].map { min(step.days, rounds(max(days, $0.value), step)) } ?? step.days
        }
        for step in ownSteps {
            guard let limit = least[step.key], limit.value > days else { continue }
            rest.findings.append(
                Finding(
                    step.phase == .taper ? .w404 : .s202, .warning,
                    "\(step.dailyTotal.perDayText) stays for \(limit.value.daysText), not for the \(days.daysText) asked for",
                    date: step.start, actual: days.daysText, limit: "at least \(limit.value.daysText)",
                    basis: limit.basis, citation: limit.citation))
        }
        return rest
    }

    /// The step that is running, whole, and all that follow.
    private var ownSteps: [DoseStep] {
        let running = revision.standing.rest == nil ? nil : revision.standing.last
        return (running.map { [$0] } ?? []) + revision.standing.next
    }

    private func isPaced(_ step: DoseStep) -> Bool { step.phase == .titration || step.phase == .taper }

    private var longest: Int? { ownSteps.filter(isPaced).map(\.days).min() }

    private func rounds(_ days: Int, _ step: DoseStep) -> Int {
        (days + step.everyDays - 1) / step.everyDays * step.everyDays
    }

    private func paced(_ words: String, _ days: (DoseStep) -> Int) -> RestOfPlan {
        let standing = revision.standing
        var rest = RestOfPlan(past: standing.past, ending: standing.plan.ending, words: words)
        if standing.rest != nil, let last = standing.last {
            let end = isPaced(last) ? last.start.adding(days: days(last)) : last.end
            // A dose that has been kept long enough changes on the day, not before.
            rest.past[rest.past.count - 1] = last.part(until: max(end, revision.order.from))
        }
        rest.pieces = standing.next.map { step in
            .kept(isPaced(step) ? step.on(step.start, until: step.start.adding(days: days(step))) : step)
        }
        return rest
    }

    private func refuseHeld() throws(InputError) {
        guard revision.standing.isHeld else { return }
        throw revision.refusal("the plan is on hold", possible: "--resume or --hold --until DATE first")
    }
}
