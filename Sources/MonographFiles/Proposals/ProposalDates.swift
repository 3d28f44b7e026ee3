import DoseModel

/// Puts the steps of a plan from elsewhere on the calendar. Gaps and overlaps that their own dates make stay as they
/// are; judging them is not a reader's business.
enum ProposalDates {
    /// The most days a whole plan may span: a century. A typing guard.
    private static let longestPlan = 36_600

    /// The first day: what the request's key says, or what the first step says; both must agree.
    static func start(_ steps: ProposedSteps, _ layers: RequestLayers) throws(InputError) -> CivilDate {
        guard let first = steps.steps.first else {
            throw InputError("the plan has no steps", at: steps.stop ?? layers.place, expected: "at least one step")
        }
        guard let date = first.start else { return try StartReader.read(layers) }
        if let node = layers.node("start") {
            let start = try StartReader.date(node)
            guard start == date else {
                throw InputError(
                    "the first step begins on \(date.text), but `start` says \(start.text)", at: first.span,
                    expected: "the same day in both, or one of them")
            }
        }
        return date
    }

    /// The steps with their dates, clock times and phases.
    static func dated(
        _ proposed: [ProposedStep], from start: CivilDate, soFar: SoFar?, times: inout ProposalTimes
    ) throws(InputError) -> [DoseStep] {
        var steps: [DoseStep] = []
        var day = start
        var average = soFar.map { AverageTotal(of: $0.regimen) }
        for (index, step) in proposed.enumerated() {
            let first = step.start ?? day
            let end = try end(of: step, from: first)
            guard start.days(until: end).magnitude <= longestPlan else {
                throw InputError("the plan lasts more than a hundred years", at: step.span)
            }
            let doses = try times.doses(of: step.regimen)
            let total = AverageTotal(of: doses, everyDays: step.regimen.asked.everyDays)
            let phase = step.phase ?? phase(from: average, to: total, after: steps.last?.phase)
            steps.append(
                DoseStep(
                    number: index + 1, key: step.key, phase: phase, start: first, end: end,
                    everyDays: step.regimen.asked.everyDays, doses: doses, statedTotal: step.total,
                    why: "As proposed.", span: step.span))
            average = total
            day = end
        }
        return steps
    }

    private static func end(of step: ProposedStep, from first: CivilDate) throws(InputError) -> CivilDate {
        switch step.length {
        case .days(let days): return first.adding(days: days)
        case .until(let end, let span):
            guard end > first, first.days(until: end) <= PlanText.longestStep else {
                throw InputError(
                    "the step begins on \(first.text) and cannot end before \(end.text)", at: span,
                    expected: "the first day without it: \(first.adding(days: 1).text) or later, "
                        + "within \(PlanText.longestStep) days")
            }
            return end
        }
    }

    /// What a step that does not say so is for: rising is titration, falling is a taper, and what stays the same goes
    /// on as before.
    private static func phase(from old: AverageTotal?, to new: AverageTotal, after last: Phase?) -> Phase {
        guard let old else { return .titration }
        if old < new { return .titration }
        if new < old { return .taper }
        return last ?? .hold
    }
}
