/// A change of the clocks in one place on one day, as wall-clock times that do not exist or come twice.
public struct ClockChange: Hashable, Sendable {
    /// What happens to the named wall-clock times.
    public enum Kind: String, Sendable {
        /// Clocks go forward: the times do not exist.
        case skipped
        /// Clocks go back: the times come twice.
        case repeated
    }

    /// The local date.
    public let date: CivilDate
    /// What happens.
    public let kind: Kind
    /// The affected wall-clock minutes of that day, half-open.
    public let minutes: Range<Int>

    /// Creates a clock change.
    public init(date: CivilDate, kind: Kind, minutes: Range<Int>) {
        self.date = date
        self.kind = kind
        self.minutes = minutes
    }
}
