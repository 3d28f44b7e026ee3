/// What was written down while a plan was followed: a value that only grows. What was corrected stays in it.
public struct PlanLog: Hashable, Sendable {
    /// All entries, in the order of writing.
    public let entries: [LogEntry]

    /// Creates a log.
    public init(_ entries: [LogEntry] = []) { self.entries = entries }

    /// The entries that hold: those in whose place no later one stands, and that are not corrections to nothing.
    public var effective: [LogEntry] {
        let replaced = Set(entries.compactMap(\.corrects))
        return entries.filter { !replaced.contains($0.number) && $0.event != .struck }
    }

    /// The same log with more entries behind it.
    public func adding(_ more: [LogEntry]) -> PlanLog { PlanLog(entries + more) }

    /// The entry of this number.
    public func entry(_ number: Int) -> LogEntry? { entries.first { $0.number == number } }
}
