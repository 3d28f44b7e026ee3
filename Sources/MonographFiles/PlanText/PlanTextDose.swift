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
    /// The stated tablets; `nil` where there are none.
    package let take: [Dosage]?
    /// Where the dose stands.
    package let span: SourceSpan

    /// The same dose with these tablets.
    func taking(_ dosages: [Dosage]) -> PlanTextDose {
        PlanTextDose(amount: amount, slot: slot, anchor: anchor, weekdays: weekdays, take: dosages, span: span)
    }
}
