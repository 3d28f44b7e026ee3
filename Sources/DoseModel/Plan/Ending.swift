/// What follows the last step of a plan.
public enum Ending: String, CaseIterable, Sendable {
    /// The drug is stopped.
    case stop
    /// The prescriber decides at the decision day; the last dose is kept until then.
    case review
    /// The last dose goes on.
    case `continue`
    /// The plan does not say.
    case unstated
}
