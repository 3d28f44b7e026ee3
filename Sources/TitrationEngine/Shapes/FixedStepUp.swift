import DoseModel

/// Climbs by at most a fixed amount per dose and per day until the goal is reached, on doses the products can make.
struct FixedStepUp {
    /// The most each dose rises; `nil` for no limit of its own.
    let perDose: Dose?
    /// The most a day's total rises; `nil` for no limit of its own.
    let perDay: Dose?
    /// How many times the total grows at most; `nil` for no limit of its own.
    var factor: Ratio?
    let footing: Footing

    /// The regimens after `start` up to and with `goal`; empty where they are the same. Slots of `start` that the goal
    /// lacks fall away at the first step.
    ///
    /// - Throws: an ``InputError`` where the products make no step small enough.
    func regimens(from start: Regimen, to goal: Regimen) throws(InputError) -> [Regimen] {
        var result: [Regimen] = []
        var current = goal.doses.map { start.amount(at: $0.slot, onCycleDay: $0.cycleDay) }
        let amounts = goal.doses.map(\.amount)
        while current != amounts {
            let before = current
            raise(&current, to: amounts)
            guard current != before else {
                for amount in amounts { _ = try footing.composer.composition(of: amount, at: footing.span) }
                throw InputError(
                    "P601: \(footing.productNames) make no dose between \(text(before, in: goal)) and"
                        + " \(goal.text) that is a small enough step", at: footing.span,
                    expected: "products that make smaller steps")
            }
            result.append(regimen(current, in: goal))
        }
        return result
    }

    private func raise(_ current: inout [Dose], to goal: [Dose]) {
        let total = current.total()
        // Where the days of a round differ, together they rise by no more than one of them may.
        var allowance = perDay
        if let factor, !total.isZero {
            let growth = Dose(micrograms: Ratio(total.micrograms).scaled(by: factor).floor) - total
            allowance = min(allowance ?? growth, growth)
        }
        for index in current.indices {
            guard current[index] < goal[index] else {
                current[index] = goal[index]
                continue
            }
            let rise = min(perDose ?? goal[index], goal[index] - current[index], allowance ?? goal[index])
            guard rise > .zero else { continue }
            let wanted = current[index] + rise
            let raised = max(
                footing.composer.makes(wanted) ? wanted : footing.composer.nearest(to: wanted).below ?? .zero,
                current[index])
            allowance = allowance.map { $0 - (raised - current[index]) }
            current[index] = raised
        }
    }

    private func regimen(_ amounts: [Dose], in goal: Regimen) -> Regimen {
        var regimen = goal
        for index in amounts.indices { regimen.doses[index].amount = amounts[index] }
        regimen.doses.removeAll { $0.amount.isZero }
        return regimen
    }

    private func text(_ amounts: [Dose], in goal: Regimen) -> String {
        let regimen = regimen(amounts, in: goal)
        return regimen.doses.isEmpty ? "nothing" : regimen.text
    }
}
