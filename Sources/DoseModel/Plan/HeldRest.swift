/// What goes on when a hold without an end date is lifted. It is nobody's plan until then: neither tables nor calendars
/// show it.
public struct HeldRest: Hashable, Sendable {
    /// The steps, with the dates they had before the hold. The first of them never comes earlier than that.
    public let steps: [DoseStep]
    /// What follows the last of them.
    public let ending: Ending

    /// Creates a rest.
    public init(steps: [DoseStep], ending: Ending) {
        self.steps = steps
        self.ending = ending
    }
}
