/// How much of a calendar is read. A calendar from elsewhere may be broken or made to hang its reader; what lies beyond a
/// limit is left out and said to be.
package struct CalendarLimits: Sendable {
    /// Bytes of one file.
    package var bytes = 10 << 20
    /// Bytes of one line with its folds.
    package var line = 64 << 10
    /// Components inside one another.
    package var depth = 4
    /// Components of one file.
    package var components = 50_000
    /// Days and times that are taken out of or added to series, in one file.
    package var dates = 10_000
    /// Days that rules are tried on, in one file.
    package var trials = 4_000_000
    /// Busy times that are handed on from one file.
    package var busyTimes = 200_000

    /// The usual limits.
    package init() {}
}
