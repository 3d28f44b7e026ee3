/// One regimen of a ladder, and how long it is kept where the ladder itself says so.
public struct Rung: Hashable, Sendable {
    /// What is taken.
    public let regimen: AskedRegimen
    /// For how many days; `nil` for the pace of the rule around it.
    public let days: ClosedRange<Int>?

    /// Creates a rung.
    public init(_ regimen: AskedRegimen, days: ClosedRange<Int>? = nil) {
        self.regimen = regimen
        self.days = days
    }
}
