import DoseModel

extension SheetWords {
    /// `Mon 7 Dec 2026`.
    func full(_ date: CivilDate) -> String { catalogue.shortDate(date) }

    /// `7 Dec`.
    func short(_ date: CivilDate) -> String { self("day-month", parts(date)) }

    /// `7 Dec 2026`.
    func shortWithYear(_ date: CivilDate) -> String { self("day-month-year", parts(date)) }

    /// The days from a first to a last one, both meant; one date where they are the same.
    func range(from start: CivilDate, until end: CivilDate) -> String {
        let last = end.adding(days: -1)
        return last <= start ? full(start) : self("dates-range", ["from": full(start), "to": full(last)])
    }

    private func parts(_ date: CivilDate) -> [String: String] {
        let (year, month, day) = date.parts
        return ["day": String(day), "month": catalogue.dates.shortMonths[month - 1], "year": String(year)]
    }
}
