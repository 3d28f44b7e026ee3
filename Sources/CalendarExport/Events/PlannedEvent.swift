import DoseModel

/// One event of a plan: which it is and when it takes place. What it says stands beside it.
struct PlannedEvent {
    /// When an event takes place.
    enum Moments {
        /// A dose at a clock time, on the days of a series.
        case dose(DoseSeries, at: ClockTime)
        /// All of one day.
        case day(CivilDate)
        /// A moment in UTC.
        case moment(CivilDate, ClockTime)
    }

    /// What names it in every export.
    let uid: NameUUID
    /// When it takes place.
    let moments: Moments
    /// The Olson name of the zone of its clock time; `nil` for an all-day event.
    var zone: String?

    /// The first and the last day it takes place on.
    var days: ClosedRange<CivilDate> {
        switch moments {
        case .dose(let series, _): series.first...series.last
        case .day(let day), .moment(let day, _): day...day
        }
    }

    /// Whether it has a local time of day and so needs a time zone.
    var isTimed: Bool {
        if case .dose = moments { true } else { false }
    }
}
