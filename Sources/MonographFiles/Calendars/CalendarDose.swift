import DoseModel

/// What one dose event of our own calendar says.
struct CalendarDose {
    /// What is said of its step.
    struct Step: Equatable {
        /// What it is called through all revisions: `2`, or `r2.1`.
        let key: String
        /// What the step is for.
        let phase: Phase
        /// The first day.
        let start: CivilDate
        /// The first day after it.
        let end: CivilDate
        /// The length of a round in days.
        let everyDays: Int
        /// What follows the plan; `nil` where another step does.
        let ending: Ending?
        /// The day's total.
        let total: Dose
    }

    /// The step.
    let step: Step
    /// Where that stands.
    let stepSpan: SourceSpan
    /// The dose.
    let dose: PlanTextDose
    /// The days of the event, in order.
    let days: [CivilDate]
    /// Where the event says them.
    let daysSpan: SourceSpan
}
