import DoseModel

/// A step of a plan as dosages that are taken at the same time: one for each dose of its round.
struct OrderedStep {
    /// The step.
    let step: DoseStep
    /// The dosages, by day of the round, then by time.
    let dosages: [OrderedDosage]

    /// Orders a step.
    ///
    /// - Parameters:
    ///   - isLast: whether the plan ends with it.
    ///   - sequence: whether the dosages say their place in the order of the levels.
    /// - Throws: where none of its doses falls on one of its days.
    init(_ step: DoseStep, isLast: Bool, of part: FHIRPart, sequence: Bool) throws(InputError) {
        self.step = step
        let day = part.circumstances.day(with: part.monograph)
        let due = step.doses.filter { OrderedStep.isDue($0, in: step) }
        guard let first = due.map(\.cycleDay).min() else {
            throw InputError(
                "step \(step.number) has no dose on any of its days, which an order cannot say", at: step.span,
                expected: "another format, like json")
        }
        dosages = due.map { dose in
            OrderedDosage(
                dose, step, place: sequence ? step.number : nil, ending: isLast ? part.plan.ending : nil,
                saysFirst: first > 0, timing: DoseTiming(dose, on: day), monograph: part.monograph)
        }
    }

    /// Whether a dose belongs into the order. A round may be longer than its step; and in rounds of whole weeks a dose
    /// of other days of the week never comes, and a reader might take its days for the rhythm.
    private static func isDue(_ dose: ScheduledDose, in step: DoseStep) -> Bool {
        guard dose.cycleDay < step.days else { return false }
        guard step.everyDays > 1, step.everyDays.isMultiple(of: 7) else { return true }
        return dose.weekdays.contains(step.start.adding(days: dose.cycleDay).weekday)
    }
}
