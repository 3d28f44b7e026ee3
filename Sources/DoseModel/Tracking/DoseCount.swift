/// The doses that were due on some days, and what was written down of them.
public struct DoseCount: Hashable, Sendable {
    /// How many were due.
    public let due: Int
    /// How many were said to be taken.
    public let taken: Int
    /// How many were said to be missed.
    public let missed: Int

    /// Creates a count.
    public init(due: Int, taken: Int, missed: Int) {
        self.due = due
        self.taken = taken
        self.missed = missed
    }

    /// How many nothing was written of.
    public var unsaid: Int { due - taken - missed }

    /// The share missed of those that were due, in percent; `nil` where none was due.
    public var missedPercent: Ratio? { due == 0 ? nil : Ratio(Int64(missed) * 100, Int64(due)) }
}
