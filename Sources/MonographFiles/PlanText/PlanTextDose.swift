package import DoseModel

/// One dose of a regimen in plan text, tied to a slot, with its place in the file.
package struct PlanTextDose: Hashable, Sendable {
    /// How much.
    package let amount: Dose
    /// The moment of the day.
    package let slot: DaySlot
    /// Before or at that moment.
    package let anchor: Anchor
    /// The days of the week; every day where the text names none.
    package let weekdays: WeekdaySet
    /// The day of a round of days that differ, counted from 0.
    package var cycleDay = 0
    /// The clock time, where the file says it beside the slot; `nil` where it follows from the slot.
    var time: ClockTime?
    /// So many minutes after the slot's moment, before it where negative; `nil` where the usual lead holds.
    var shift: Int?
    /// The stated tablets; `nil` where there are none.
    package let take: [Dosage]?
    /// Where the dose stands.
    package let span: SourceSpan

    /// The same dose with these tablets.
    func taking(_ dosages: [Dosage]) -> PlanTextDose {
        PlanTextDose(
            amount: amount, slot: slot, anchor: anchor, weekdays: weekdays, cycleDay: cycleDay, time: time,
            shift: shift, take: dosages, span: span)
    }

    /// The same dose on a day of a round.
    func on(cycleDay: Int) -> PlanTextDose {
        PlanTextDose(
            amount: amount, slot: slot, anchor: anchor, weekdays: weekdays, cycleDay: cycleDay, time: time,
            shift: shift, take: take, span: span)
    }

    /// The same dose on these days of the week.
    func on(weekdays: WeekdaySet) -> PlanTextDose {
        PlanTextDose(
            amount: amount, slot: slot, anchor: anchor, weekdays: weekdays, cycleDay: cycleDay, time: time,
            shift: shift, take: take, span: span)
    }

    /// The dose without place and tablets.
    var slotDose: AskedRegimen.SlotDose {
        AskedRegimen.SlotDose(slot: slot, anchor: anchor, cycleDay: cycleDay, amount: amount)
    }
}
