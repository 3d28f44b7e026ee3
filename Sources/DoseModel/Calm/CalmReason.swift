/// One thing that speaks against a day for a first or a higher dose.
public struct CalmReason: Hashable, Sendable {
    /// What it is.
    public enum What: Hashable, Sendable {
        /// Something a title speaks of, or a trip: the name and the words of its kind.
        case kind(name: String, title: String)
        /// A packed day, with its busy minutes.
        case packed(minutes: Int)
        /// An entry for the whole day.
        case wholeDay
    }

    /// What it is.
    public let what: What
    /// The day it is on, which may be the day after.
    public let date: CivilDate
    /// The titles of the entries, where they were asked for.
    public let titles: [String]

    /// Creates a reason.
    public init(_ what: What, on date: CivilDate, titles: [String] = []) {
        self.what = what
        self.date = date
        self.titles = titles
    }
}
