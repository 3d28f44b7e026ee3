package import DoseModel

/// A time somebody is busy by a calendar.
package struct BusyTime: Hashable, Sendable {
    /// When it begins, in minutes of UTC.
    package let start: Int
    /// When it ends, exclusive, in minutes of UTC.
    package let end: Int
    /// The days it covers where it is about whole days; empty otherwise.
    package let days: Range<CivilDate>?
    /// What its title speaks of: names of the rule's lists of words.
    package let kinds: [String]
    /// The title, only where it was asked for.
    package let title: String?

    /// Creates a busy time.
    package init(start: Int, end: Int, days: Range<CivilDate>?, kinds: [String], title: String?) {
        self.start = start
        self.end = end
        self.days = days
        self.kinds = kinds
        self.title = title
    }
}
