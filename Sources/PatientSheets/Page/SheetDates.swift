import DoseModel

/// Dates as a sheet prints them.
enum SheetDates {
    /// `Mon 7 Dec 2026`.
    static func full(_ date: CivilDate) -> String { date.readableText }

    /// `7 Dec`.
    static func short(_ date: CivilDate) -> String {
        date.readableText.split(separator: " ")[1...2].joined(separator: " ")
    }

    /// `7 Dec 2026`.
    static func shortWithYear(_ date: CivilDate) -> String {
        date.readableText.split(separator: " ").dropFirst().joined(separator: " ")
    }

    /// The last day of a stretch whose end is the first day after it.
    static func last(before end: CivilDate) -> CivilDate { end.adding(days: -1) }
}
