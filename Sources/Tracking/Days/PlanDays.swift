package import DoseModel

/// What a plan has on a day. A dose that is kept on after the last planned step counts as planned.
package struct PlanDays: Sendable {
    private let plan: Plan

    /// The days of a plan.
    package init(_ plan: Plan) { self.plan = plan }

    /// The first day.
    package var first: CivilDate? { plan.steps.map(\.start).min() }

    /// The last day; `nil` where the plan does not end in a stop, and days after its steps are days of it too.
    package var last: CivilDate? {
        plan.ending == .stop ? plan.steps.map(\.end).max()?.adding(days: -1) : nil
    }

    /// The doses of a day, by time.
    package func doses(on date: CivilDate) -> [ScheduledDose] {
        var doses = plan.steps.flatMap { $0.doses(on: date) }
        if plan.ending == .continue, let step = plan.steps.last, date >= step.end {
            let longer = DoseStep(
                number: step.number, phase: step.phase, start: step.start, end: date.adding(days: 1),
                everyDays: step.everyDays, doses: step.doses)
            doses = longer.doses(on: date)
        }
        return doses.sorted { $0.time < $1.time }
    }
}
