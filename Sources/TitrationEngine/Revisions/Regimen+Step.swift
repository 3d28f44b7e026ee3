import DoseModel

extension Regimen {
    /// What a step of a plan takes in each of its rounds.
    ///
    /// - Throws: an ``InputError`` where amounts differ by the day of the week, which no regimen can say.
    init(of step: DoseStep) throws(InputError) {
        var result: [SlotDose] = []
        var days: [WeekdaySet] = []
        let doses = step.doses.filter { !$0.amount.isZero }.sorted { ($0.cycleDay, $0.time) < ($1.cycleDay, $1.time) }
        for dose in doses {
            let known = result.firstIndex {
                $0.slot == dose.slot && $0.anchor == dose.anchor && $0.cycleDay == dose.cycleDay
                    && $0.amount == dose.amount
            }
            if let known, days[known].isDisjoint(with: dose.weekdays) {
                days[known].formUnion(dose.weekdays)
            } else {
                result.append(
                    SlotDose(slot: dose.slot, anchor: dose.anchor, cycleDay: dose.cycleDay, amount: dose.amount))
                days.append(dose.weekdays)
            }
        }
        guard days.allSatisfy({ $0 == .everyDay }) else {
            throw InputError(
                "step \(step.number) takes other amounts on other days of the week, from which no other dose can be worked"
                    + " out", at: step.span,
                expected: "--hold, --shift, --slow or --move, which leave the amounts alone")
        }
        self.init(doses: result, everyDays: step.everyDays)
    }

    /// The same regimen, said for rounds of two days.
    var overTwoDays: Regimen {
        guard everyDays == 1 else { return self }
        let both = (0..<2).flatMap { day in
            doses.map { SlotDose(slot: $0.slot, anchor: $0.anchor, cycleDay: day, amount: $0.amount) }
        }
        return Regimen(doses: both, everyDays: 2)
    }

    /// Whether it is less than another on average, and no single dose of it is larger.
    func isLower(than other: Regimen) -> Bool {
        average < other.average && largestRise(from: other) == .zero
    }

    /// Whether the same amounts are taken as often, at whatever times.
    func isAlike(_ other: Regimen) -> Bool {
        everyDays == other.everyDays && average == other.average && descendingAmounts == other.descendingAmounts
    }
}
