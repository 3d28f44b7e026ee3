package import DoseModel

/// The plain numbers of one scheduled dose. Rules run over these, which cost nothing to copy, and go back to the dose
/// itself once they have something to say of it.
package struct DoseFacts: Sendable {
    /// How much.
    package let amount: Dose
    /// Minutes since midnight.
    package let minute: Int
    /// The days of the week.
    package let weekdays: WeekdaySet
    /// The day of the step's round, counted from 0.
    package let cycleDay: Int
    /// Whether it is tied to a time before its slot.
    package let isBeforeSlot: Bool
    /// A number for the slot; equal for equal slots. `nil` for a slot the person named, which is told by its name.
    let slotNumber: Int?

    /// Reads the dose at a place of a step, field by field: a copy of the whole would count references for nothing.
    init(_ doses: [ScheduledDose], at place: Int) {
        amount = doses[place].amount
        minute = doses[place].time.minuteOfDay
        weekdays = doses[place].weekdays
        cycleDay = doses[place].cycleDay
        isBeforeSlot = doses[place].anchor == .beforeMeal
        slotNumber = DoseFacts.number(of: doses[place].slot)
    }

    /// Whether no drug is in it.
    var isEmpty: Bool { amount.isZero }

    /// The row of a slot that every day has, in the order of `DaySlot.ofEveryDay`; `nil` for others.
    static func row(of slot: DaySlot) -> Int? {
        switch slot {
        case .wake: 0
        case .breakfast: 1
        case .lunch: 2
        case .dinner: DaySlot.ofEveryDay.count - 2
        case .bedtime: DaySlot.ofEveryDay.count - 1
        case .named, .clock: nil
        }
    }

    private static func number(of slot: DaySlot) -> Int? {
        if case .clock(let time) = slot { return DaySlot.ofEveryDay.count + time.minuteOfDay }
        return row(of: slot)
    }
}
