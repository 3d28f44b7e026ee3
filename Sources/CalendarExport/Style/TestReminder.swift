package import DoseModel

/// One event a few minutes from now, to hear whether a calendar rings at all before it is relied on.
package struct TestReminder: Hashable, Sendable {
    /// The day, in UTC.
    package let date: CivilDate
    /// The time of day, in UTC.
    package let time: ClockTime

    /// Creates a test reminder.
    package init(date: CivilDate, time: ClockTime) {
        self.date = date
        self.time = time
    }
}
