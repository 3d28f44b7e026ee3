/// One earlier revision of a plan as it stood. Kept so that what a calendar has to change is a function of the plan
/// alone.
public struct PlanRevision: Hashable, Sendable {
    /// 0 for the first plan.
    public let number: Int
    /// The day it was written.
    public let written: CivilDate
    /// What led to it; `nil` for the first plan.
    public let change: PlanChange?
    /// The steps as they stood.
    public let steps: [DoseStep]
    /// What followed the last step.
    public let ending: Ending
    /// The other dates as they stood.
    public let milestones: [Milestone]

    /// Creates a revision.
    public init(
        number: Int, written: CivilDate, change: PlanChange?, steps: [DoseStep], ending: Ending,
        milestones: [Milestone]
    ) {
        self.number = number
        self.written = written
        self.change = change
        self.steps = steps
        self.ending = ending
        self.milestones = milestones
    }
}
