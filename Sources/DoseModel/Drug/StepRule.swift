/// How a drug may be raised. A step from one rung of a published ladder to the next is always allowed; beside the
/// ladders every cap that is given holds.
public struct StepRule: Hashable, Sendable {
    /// The most one dose may rise in a step; `nil` for no cap of its own.
    public let increasePerDose: Cited<Dose>?
    /// The most a day's total may rise in a step; `nil` for no cap of its own.
    public let increasePerDay: Cited<Dose>?
    /// How many times the average daily total may grow at most in a step, 2 for doubling; `nil` for no cap of its own.
    public let increaseFactor: Cited<Ratio>?
    /// The days between two steps: a person may ask for any in the range.
    public let interval: Cited<ClosedRange<Int>>
    /// The days between two steps where nobody asked.
    public let usualInterval: Cited<Int>
    /// The most in the first single dose.
    public let startPerDose: Cited<Dose>
    /// The most in the first day.
    public let startPerDay: Cited<Dose>
    /// The first doses are taken no more often than once in so many days; `nil` for daily.
    public let startEveryDays: Cited<Int>?
    /// How to climb where no ladder leads to the target; `nil` for fixed steps of the caps.
    public let shape: ShapeParameters?

    /// Creates a rule.
    public init(
        increasePerDose: Cited<Dose>?, increasePerDay: Cited<Dose>?, increaseFactor: Cited<Ratio>? = nil,
        interval: Cited<ClosedRange<Int>>, usualInterval: Cited<Int>, startPerDose: Cited<Dose>,
        startPerDay: Cited<Dose>, startEveryDays: Cited<Int>? = nil, shape: ShapeParameters? = nil
    ) {
        self.increasePerDose = increasePerDose
        self.increasePerDay = increasePerDay
        self.increaseFactor = increaseFactor
        self.interval = interval
        self.usualInterval = usualInterval
        self.startPerDose = startPerDose
        self.startPerDay = startPerDay
        self.startEveryDays = startEveryDays
        self.shape = shape
    }
}
