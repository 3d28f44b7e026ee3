import DoseModel

/// One step of a plan from elsewhere, before its dates and clock times are worked out.
struct ProposedStep {
    /// How long a step lasts.
    enum Length {
        /// So many days.
        case days(Int)
        /// Up to this day, the first without the step.
        case until(CivilDate, at: SourceSpan)
    }

    /// The doses of a day.
    var regimen: PlanTextRegimen
    /// How long.
    var length: Length
    /// The first day, where the step says it.
    var start: CivilDate?
    /// The day's total as stated.
    var total: Dose?
    /// What the step is for, as stated.
    var phase: Phase?
    /// What it is known by, where it has been part of a revised plan.
    var key: String?
    /// Where it stands.
    var span: SourceSpan
}

/// The steps of a plan from elsewhere, and whether it says that the drug is stopped after them.
struct ProposedSteps {
    /// The steps, in the order of the file.
    private(set) var steps: [ProposedStep] = []
    /// Where `stop` stands.
    private(set) var stop: SourceSpan?

    /// Adds what one line says.
    mutating func add(_ line: PlanTextLine) throws(InputError) {
        switch line {
        case .stop(let span):
            try refuseAfterStop(at: span)
            stop = span
        case .step(let step):
            try add(
                ProposedStep(
                    regimen: step.regimen, length: .days(step.days), start: step.start, span: step.span))
        }
    }

    /// Adds a step.
    mutating func add(_ step: ProposedStep) throws(InputError) {
        try refuseAfterStop(at: step.span)
        guard steps.count < PlanText.mostSteps else {
            throw InputError("the plan has more than \(PlanText.mostSteps) steps", at: step.span)
        }
        steps.append(step)
    }

    private func refuseAfterStop(at span: SourceSpan) throws(InputError) {
        guard let stop else { return }
        throw InputError(
            "a step stands after `stop`, which is on line \(stop.line)", at: span, expected: "`stop` as the last line")
    }
}
