import DoseModel

/// One event of a plan: which it is and when it takes place. What it says stands beside it.
struct PlannedEvent {
    /// When an event takes place.
    enum Moments {
        /// A dose at a clock time, on the days of a series.
        case dose(DoseSeries, at: ClockTime)
        /// All of one day.
        case day(CivilDate)
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
        case .day(let day): day...day
        }
    }
}
