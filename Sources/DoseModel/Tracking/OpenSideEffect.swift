/// A side effect that nobody said is over, as it was written down last.
public struct OpenSideEffect: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// How strong it is, 0 to 10; `nil` where that was never said.
    public let severity: Int?
    /// The day of the last entry.
    public let date: CivilDate

    /// Creates a side effect.
    public init(name: String, severity: Int?, date: CivilDate) {
        self.name = name
        self.severity = severity
        self.date = date
    }
}
