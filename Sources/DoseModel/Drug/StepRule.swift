/// How a drug may be raised.
public struct StepRule: Hashable, Sendable {
    /// The most one dose may rise in a step.
    public let increasePerDose: Cited<Dose>
    /// The most a day's total may rise in a step.
    public let increasePerDay: Cited<Dose>
    /// The days between two steps: a person may ask for any in the range.
    public let interval: Cited<ClosedRange<Int>>
    /// The days between two steps where nobody asked.
    public let usualInterval: Cited<Int>
    /// The most in the first single dose.
    public let startPerDose: Cited<Dose>
    /// The most in the first day.
    public let startPerDay: Cited<Dose>

    /// Creates a rule.
    public init(
        increasePerDose: Cited<Dose>, increasePerDay: Cited<Dose>, interval: Cited<ClosedRange<Int>>,
        usualInterval: Cited<Int>, startPerDose: Cited<Dose>, startPerDay: Cited<Dose>
    ) {
        self.increasePerDose = increasePerDose
        self.increasePerDay = increasePerDay
        self.interval = interval
        self.usualInterval = usualInterval
        self.startPerDose = startPerDose
        self.startPerDay = startPerDay
    }
}
