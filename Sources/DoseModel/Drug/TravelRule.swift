/// What holds for doses where clocks change, at home or by travelling. All values in minutes.
public struct TravelRule: Hashable, Sendable {
    /// How much longer than usual a wait between two doses may become.
    public let longerWait: Cited<Int>
    /// How much shorter than 24 hours a day may become before what it holds counts as taken within one day.
    public let shorterDay: Cited<Int>
    /// The most that times of doses move from one day to the next.
    public let shiftPerDay: Cited<Int>

    /// Creates a rule.
    public init(longerWait: Cited<Int>, shorterDay: Cited<Int>, shiftPerDay: Cited<Int>) {
        self.longerWait = longerWait
        self.shorterDay = shorterDay
        self.shiftPerDay = shiftPerDay
    }
}
