package import DoseModel

/// The days from a first to a last one as people read them: both are meant, unlike in our half-open ranges.
package enum DateRangeText {
    /// One or two short lines, `Mon 7 Dec -` and `Sun 13 Dec 2026`; the first names its year only where the range is
    /// longer than a year, because a weekday and a month leave no doubt within one.
    package static func lines(from start: CivilDate, until end: CivilDate) -> [String] {
        let last = end.adding(days: -1)
        if last < start { return [start.readableText, "no days"] }
        if last == start { return [start.readableText] }
        let first = last < start.adding(months: 12) ? withoutYear(start) : start.readableText
        return [first + " -", last.readableText]
    }

    private static func withoutYear(_ date: CivilDate) -> String {
        date.readableText.split(separator: " ").dropLast().joined(separator: " ")
    }
}
