import DoseModel

/// Where a plan stands on a day: what was, what is being taken, what is still to come.
struct Standing {
    let plan: Plan
    let day: CivilDate
    /// The steps before the day, the last one cut where it goes on.
    let past: [DoseStep]
    /// The whole step of the day before; `nil` where the plan begins on the day or later.
    let last: DoseStep?
    /// What the day cuts off a step that is running; `nil` where a step begins on the day.
    let rest: DoseStep?
    /// The steps that begin on the day or later.
    let next: [DoseStep]

    /// - Throws: an ``InputError`` where the plan is over by then.
    init(_ plan: Plan, on day: CivilDate, at span: SourceSpan?) throws(InputError) {
        self.plan = plan
        self.day = day
        var steps = plan.steps.filter { $0.days > 0 }
        guard let end = steps.last?.end else { throw InputError("the plan has no steps", at: span) }
        for (step, after) in zip(steps, steps.dropFirst()) where step.end != after.start {
            throw InputError(
                "step \(after.number) does not begin where step \(step.number) ends, so nothing can be moved",
                at: after.span ?? span, expected: "a plan without gaps and overlaps")
        }
        if day >= end {
            switch plan.ending {
            case .continue:
                // The last dose goes on: what lies between the end and the day was taken like that.
                steps[steps.count - 1] = steps[steps.count - 1].part(until: day)
            case .review where day == end, .unstated where day == end: break
            case .stop, .review, .unstated:
                throw InputError(
                    "the plan ends on \(end.adding(days: -1).text)", at: span,
                    expected: "a day up to then, or a new plan with `so-far`")
            }
        }
        var past: [DoseStep] = []
        var next: [DoseStep] = []
        var (last, rest): (DoseStep?, DoseStep?) = (nil, nil)
        for step in steps {
            if step.start >= day {
                next.append(step)
            } else {
                last = step
                past.append(step.end > day ? step.part(until: day) : step)
                if step.end > day { rest = step.part(from: day) }
            }
        }
        (self.past, self.last, self.rest, self.next) = (past, last, rest, next)
    }

    /// Whether the plan waits for somebody to lift a hold.
    var isHeld: Bool { plan.held != nil }

    /// Whether the person is coming off: the last change was downwards, on the way to a stop.
    var isComingOff: Bool {
        if let last, last.phase == .taper { return true }
        if last == nil { return next.first?.phase == .taper }
        // A hold inside the way down is part of it.
        return last?.phase == .hold && past.dropLast().last(where: { $0.phase != .hold })?.phase == .taper
    }

    /// The steps before the day in full, as they were planned.
    var taken: [DoseStep] { last.map { Array(past.dropLast()) + [$0] } ?? [] }

    /// The day the next change is due: the start of the next step, or the end of the plan.
    var due: CivilDate { next.first?.start ?? rest?.end ?? day }
}
