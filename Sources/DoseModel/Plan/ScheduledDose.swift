/// One dose of a step, at one clock time, on some or all days of the week.
public struct ScheduledDose: Hashable, Sendable {
    /// The moment of the day it is tied to.
    public let slot: DaySlot
    /// How its time hangs on that moment.
    public let anchor: Anchor
    /// The wall-clock time.
    public let time: ClockTime
    /// The days of the week on which it has this time.
    public let weekdays: WeekdaySet
    /// The day of the step's cycle of `everyDays` days on which it is due, counted from 0: 10 mg on one day and 7.5 mg
    /// on the next are two doses of a cycle of two days.
    public let cycleDay: Int
    /// How much.
    public let amount: Dose
    /// What to take; `nil` where a proposal does not say.
    public let take: [Dosage]?
    /// Where it stands in the file it came from.
    public let span: SourceSpan?

    /// Creates a dose.
    public init(
        slot: DaySlot, anchor: Anchor, time: ClockTime, weekdays: WeekdaySet = .everyDay, cycleDay: Int = 0,
        amount: Dose, take: [Dosage]?, span: SourceSpan? = nil
    ) {
        self.slot = slot
        self.anchor = anchor
        self.time = time
        self.weekdays = weekdays
        self.cycleDay = cycleDay
        self.amount = amount
        self.take = take
        self.span = span
    }
}
