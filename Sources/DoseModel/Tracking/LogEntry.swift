/// One line of a log: what was written down, for which day.
public struct LogEntry: Hashable, Sendable {
    /// Counts from 1 in the order of writing; 0 for an entry that is not written yet.
    public var number: Int
    /// The day it is about.
    public let date: CivilDate
    /// The time of day, where one was given.
    public let time: ClockTime?
    /// What was written down.
    public let event: LogEvent
    /// What was said besides; empty for nothing.
    public let note: String
    /// The number of the earlier entry in whose place this one stands.
    public let corrects: Int?
    /// Where it stands in what was read.
    public let span: SourceSpan?
    /// Where its day stands.
    public let dateSpan: SourceSpan?

    /// Creates an entry.
    public init(
        number: Int = 0, date: CivilDate, time: ClockTime? = nil, event: LogEvent, note: String = "",
        corrects: Int? = nil, span: SourceSpan? = nil, dateSpan: SourceSpan? = nil
    ) {
        self.number = number
        self.date = date
        self.time = time
        self.event = event
        self.note = note
        self.corrects = corrects
        self.span = span
        self.dateSpan = dateSpan
    }

    /// The columns of an entry, in the order of every file that holds some.
    public static let columns = ["date", "time", "kind", "name", "value", "note"]
    /// The column that only the log itself has besides: the number of the entry that is corrected.
    public static let correctsColumn = "corrects"

    /// What stands under ``columns``.
    public var fields: [String] {
        [date.text, time?.text ?? "", event.kind.rawValue, event.name, event.value, note]
    }

    /// Whether another entry says the same of the same moment, wherever it stands.
    public func saysTheSame(as other: LogEntry) -> Bool { fields == other.fields && corrects == other.corrects }
}
