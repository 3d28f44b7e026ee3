/// What a step of a plan is for.
public enum Phase: String, CaseIterable, Sendable {
    /// Raising the dose, or changing its times, on the way to the target.
    case titration
    /// Staying at a dose after the trial.
    case maintenance
    /// At the target, being judged.
    case trial
    /// Waiting at a dose before the next change.
    case hold
    /// Coming off.
    case taper
}
