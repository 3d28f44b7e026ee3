/// What a monograph tells people on particular days of a plan. Plain sentences, each with its source.
public struct Counsel: Hashable, Sendable {
    /// On the first day.
    public let firstDose: Cited<String>
    /// On a day the dose goes up.
    public let increase: Cited<String>
    /// Before coming off.
    public let taper: Cited<String>
    /// Signs that need a call, said with every plan.
    public let redFlags: Cited<String>
    /// What to do about a dose that was missed.
    public let missedDose: Cited<String>
    /// How to measure blood pressure after the dose went up, and what to do about it; `nil` where the drug gives no
    /// cause.
    public let bloodPressure: Cited<String>?
    /// What holds for driving on every day of the plan; `nil` where the drug gives no cause.
    public let driving: Cited<String>?

    /// Creates the counsel.
    public init(
        firstDose: Cited<String>, increase: Cited<String>, taper: Cited<String>, redFlags: Cited<String>,
        missedDose: Cited<String>, bloodPressure: Cited<String>? = nil,
        driving: Cited<String>? = nil
    ) {
        self.firstDose = firstDose
        self.increase = increase
        self.taper = taper
        self.redFlags = redFlags
        self.missedDose = missedDose
        self.bloodPressure = bloodPressure
        self.driving = driving
    }
}
