import DoseModel

extension SoundPlan {
    /// The steps of this plan, at most so many, each at least so long, in unbroken dates.
    func days(atMost most: Int, atLeast shortest: Int = 1) -> [Int] {
        plan.steps.prefix(most).map { max($0.days, shortest) }
    }

    /// A plan from the same first day with these doses a day, for so many days each, taken for 400 days before as they
    /// begin, or from nothing.
    func built(_ levels: [(amounts: [Int64], days: Int)], soFar: SoFar?, ending: Ending = .continue) -> SoundPlan {
        let limits = limits
        var date = plan.steps[0].start
        var steps: [DoseStep] = []
        for level in levels {
            let end = date.adding(days: level.days)
            steps.append(
                DoseStep(
                    number: steps.count + 1, phase: .titration, start: date, end: end,
                    doses: limits.doses(level.amounts)))
            date = end
        }
        return with(steps: steps, ending: ending, soFar: .some(soFar), dispensed: [])
    }

    /// The same doses on all days of this plan's steps, as for 400 days before, but for one step.
    func held(_ amounts: [Int64], at place: Int, doses: [Int64]) -> SoundPlan {
        let levels = days(atMost: 6).enumerated().map {
            (amounts: $0.offset == place ? doses : amounts, days: $0.element)
        }
        return built(levels, soFar: limits.soFar(amounts, days: 400))
    }

    /// The number of steps `held` makes.
    var heldSteps: Int { min(plan.steps.count, 6) }

    /// A held plan for somebody well that breaks a limit of amounts at one step: `base` all along, there `edge` or
    /// `beyond`.
    func wellHeld(_ base: [Int64], at place: Int, _ edge: [Int64], _ beyond: [Int64]) -> (SoundPlan, SoundPlan) {
        let date = plan.steps[0].start.adding(days: days(atMost: place).reduce(0, +))
        let person = with(well(on: date))
        return (person.held(base, at: place, doses: edge), person.held(base, at: place, doses: beyond))
    }
}
