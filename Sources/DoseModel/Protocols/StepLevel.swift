/// The size of a step, and the time between two, while the daily total lies above a level.
public struct StepLevel: Hashable, Sendable {
    /// It holds for daily totals above this, up to the next higher level.
    public let above: Dose
    /// By how much the daily total changes.
    public let step: ClosedRange<Dose>
    /// How long such a total is kept, in days; `nil` for the interval of the rule around it.
    public let every: ClosedRange<Int>?

    /// Creates a level.
    public init(above: Dose, step: ClosedRange<Dose>, every: ClosedRange<Int>?) {
        self.above = above
        self.step = step
        self.every = every
    }
}
