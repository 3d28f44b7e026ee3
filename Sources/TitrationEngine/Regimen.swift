import DoseModel

/// One day's doses, each tied to a slot, in the order of the day.
struct Regimen: Hashable {
    /// One dose.
    struct SlotDose: Hashable {
        var slot: DaySlot
        var anchor: Anchor
        var amount: Dose
    }

    /// The doses of a day on which the drug is taken; none of them zero.
    var doses: [SlotDose]
    /// 1 for every day, 2 for every other day.
    var everyDays: Int = 1

    /// The total of a day on which the drug is taken.
    var total: Dose { doses.lazy.map(\.amount).total() }

    /// The largest single dose.
    var largestDose: Dose { doses.lazy.map(\.amount).max() ?? .zero }

    /// The amounts, largest first: the measure of a step up, whatever the times of day.
    var descendingAmounts: [Dose] { doses.map(\.amount).sorted(by: >) }

    /// The amount at a slot; zero where none is taken.
    func amount(at slot: DaySlot) -> Dose {
        doses.first { $0.slot == slot }?.amount ?? .zero
    }

    /// Whether `other` asks at every slot for at least what this one does.
    func isWithin(_ other: Regimen) -> Bool {
        everyDays == other.everyDays && doses.allSatisfy { $0.amount <= other.amount(at: $0.slot) }
    }

    /// Whether going from `earlier` to this one raises any dose or the average daily total.
    func rises(from earlier: Regimen) -> Bool {
        if total.micrograms * Int64(earlier.everyDays) > earlier.total.micrograms * Int64(everyDays) { return true }
        let before = earlier.descendingAmounts
        return descendingAmounts.enumerated().contains { $1 > ($0 < before.count ? before[$0] : .zero) }
    }
}
