/// What follows the trial.
public enum Sequel: String, CaseIterable, Sendable {
    /// Come off slowly.
    case taper
    /// Stop planning at the decision day; the prescriber decides.
    case review
    /// Stay at the target until the first reassessment.
    case `continue`
}
