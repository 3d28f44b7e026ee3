import CLibical
import DoseModel

/// The stretch of time a time zone's rules are written down for: from a year before the first day to a year after the
/// last. Readers resolve a time before the first known change wrongly, hence the year before.
struct ZoneWindow: Hashable, Sendable {
    /// The years libical reads as the C library does; the tests compare them for every zone. Past 2037 the zone files
    /// hold a rule in place of dates, which libical 3.0.16 misreads for some zones.
    static let knownYears = 2024...2035

    /// The years of the days in question.
    let years: ClosedRange<Int>

    /// The first moment: the start of the year before, in UTC.
    var start: CivilDate { CivilDate(year: years.lowerBound - 1, month: 1, day: 1)! }
    /// The first moment after: the start of the second year after, in UTC.
    var end: CivilDate { CivilDate(year: years.upperBound + 2, month: 1, day: 1)! }

    /// The window around some days; `nil` where they leave the known years.
    init?(around days: ClosedRange<CivilDate>) {
        let years = days.lowerBound.parts.year...days.upperBound.parts.year
        guard ZoneWindow.knownYears.contains(years.lowerBound), ZoneWindow.knownYears.contains(years.upperBound) else {
            return nil
        }
        self.years = years
    }
}
