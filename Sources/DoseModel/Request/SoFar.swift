/// What a person takes already.
public struct SoFar: Hashable, Sendable {
    /// The regimen taken now.
    public let regimen: AskedRegimen
    /// For how many days it has been taken.
    public let days: Int

    /// Creates what was taken so far.
    public init(regimen: AskedRegimen, days: Int) {
        self.regimen = regimen
        self.days = days
    }
}
