import DoseModel

/// The doses of a round of days, each tied to a slot, by day of the round and then in the order of the day.
struct Regimen: Hashable {
    /// One dose.
    struct SlotDose: Hashable {
        var slot: DaySlot
        var anchor: Anchor
        /// The day of the round of `everyDays` days on which it is due, counted from 0.
        var cycleDay = 0
        var amount: Dose
    }

    /// The doses of a round; none of them zero.
    var doses: [SlotDose]
    /// The length of a round: 1 for every day, 2 for every other day or for two days that differ.
    var everyDays: Int = 1

    /// No drug.
    static let nothing = Regimen(doses: [])

    /// Whether no drug is taken.
    var isNothing: Bool { doses.isEmpty }

    /// Everything taken in a round of `everyDays` days.
    var roundTotal: Dose { doses.lazy.map(\.amount).total() }

    /// The daily total in micrograms, averaged over days with and without the drug, exactly.
    var average: Ratio { Ratio(roundTotal.micrograms, Int64(everyDays)) }

    /// The largest total of one day: what ceilings are about.
    var largestDay: Dose { isVaried ? dueDays.map { total(onCycleDay: $0) }.max() ?? .zero : roundTotal }

    /// The largest single dose.
    var largestDose: Dose { doses.lazy.map(\.amount).max() ?? .zero }

    /// The most doses on one day.
    var dosesPerDay: Int {
        isVaried ? dueDays.map { day in doses.count { $0.cycleDay == day } }.max() ?? 0 : doses.count
    }

    /// Whether the days of a round on which the drug is taken are more than one.
    var isVaried: Bool { doses.last.map { $0.cycleDay != doses[0].cycleDay } ?? false }

    /// The days of the round on which the drug is taken, in order.
    var dueDays: [Int] {
        var result: [Int] = []
        for dose in doses where dose.cycleDay != result.last { result.append(dose.cycleDay) }
        return result
    }

    /// Whether the drug is taken on two days in a row.
    var hasConsecutiveDays: Bool {
        let due = dueDays
        return everyDays == 1 || due.contains { due.contains(($0 + 1) % everyDays) }
    }

    /// So many days, lengthened to whole rounds.
    func wholeRounds(_ days: Int) -> Int { (days + everyDays - 1) / everyDays * everyDays }

    /// The amounts of a day, largest first: the measure of a step, whatever the times of day. Where the days of a round
    /// differ, each place holds the largest of all days.
    var descendingAmounts: [Dose] {
        guard isVaried else { return doses.map(\.amount).sorted(by: >) }
        var result: [Dose] = []
        for day in dueDays {
            let amounts = doses.filter { $0.cycleDay == day }.map(\.amount).sorted(by: >)
            for (place, amount) in amounts.enumerated() {
                if place < result.count { result[place] = max(result[place], amount) } else { result.append(amount) }
            }
        }
        return result
    }

    /// The amount at a slot of a day of the round; zero where none is taken.
    func amount(at slot: DaySlot, onCycleDay day: Int = 0) -> Dose {
        doses.first { $0.slot == slot && $0.cycleDay == day }?.amount ?? .zero
    }

    /// Whether `other` asks at every slot for at least what this one does.
    func isWithin(_ other: Regimen) -> Bool {
        // A daily regimen has the same doses on every day of any round.
        let isDaily = other.everyDays == 1
        return (isNothing || isDaily || everyDays == other.everyDays)
            && doses.allSatisfy { $0.amount <= other.amount(at: $0.slot, onCycleDay: isDaily ? 0 : $0.cycleDay) }
    }

    /// Whether going from `earlier` to this one raises any dose or the average daily total.
    func rises(from earlier: Regimen) -> Bool { average > earlier.average || largestRise(from: earlier) > .zero }

    /// The most by which a single dose is larger here than in `other`, largest compared with largest, second with
    /// second; zero where none is.
    func largestRise(from other: Regimen) -> Dose {
        let before = other.descendingAmounts
        var rise = Dose.zero
        for (place, amount) in descendingAmounts.enumerated() {
            rise = max(rise, amount - (place < before.count ? before[place] : .zero))
        }
        return rise
    }

    private func total(onCycleDay day: Int) -> Dose {
        doses.lazy.filter { $0.cycleDay == day }.map(\.amount).total()
    }
}
