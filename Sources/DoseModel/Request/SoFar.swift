/// What a person takes already.
public struct SoFar: Hashable, Sendable {
    /// The regimen taken now.
    public let regimen: AskedRegimen
    /// For how many days it has been taken.
    public let days: Int
    /// For how many days up to the start of the plan it has not been taken any more; 0 for none.
    public let missed: Int

    /// Creates what was taken so far.
    public init(regimen: AskedRegimen, days: Int, missed: Int = 0) {
        self.regimen = regimen
        self.days = days
        self.missed = missed
    }
}
