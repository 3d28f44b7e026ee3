/// What can be done to a plan that is being followed. The raw values stand in files and never change their meaning.
public enum RevisionVerb: String, CaseIterable, Sendable {
    /// The dose stays as it is for a time.
    case hold
    /// A hold without an end is over.
    case resume
    /// The steps become longer.
    case slow
    /// The steps become shorter, inside the published ranges.
    case faster
    /// Back to the dose before the last increase.
    case stepBack = "step-back"
    /// Another, lower dose is taken from now on.
    case resync
    /// All that is to come moves by days.
    case shift
    /// A dose moves to another time of day.
    case move
    /// The drug is taken at night only.
    case nightsOnly = "nights-only"
    /// The doses of the day are left out.
    case dropDaytime = "drop-daytime"
    /// The doses before meals are taken every other day.
    case alternateDays = "alternate-days"
    /// The drug is stopped, with the taper that this takes.
    case stop
    /// Doses or days were missed.
    case missed
    /// The kidneys were measured again.
    case kidney
}
