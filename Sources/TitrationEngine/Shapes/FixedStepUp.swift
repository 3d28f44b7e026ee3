import DoseModel

/// Climbs by at most a fixed amount per dose and per day until the target is reached.
struct FixedStepUp {
    let perDose: Dose
    let perDay: Dose

    /// The regimens after `start` up to and with `target`; empty where they are the same. Slots of `start` that the
    /// target lacks fall away at the first step.
    func regimens(from start: Regimen?, to target: Regimen) -> [Regimen] {
        var result: [Regimen] = []
        var current = target.doses.map { start?.amount(at: $0.slot) ?? .zero }
        let goal = target.doses.map(\.amount)
        while current != goal {
            var allowance = perDay
            for index in current.indices {
                let rise = min(perDose, goal[index] - current[index], allowance)
                guard !rise.isZero, rise > .zero else {
                    current[index] = min(current[index], goal[index])
                    continue
                }
                current[index] += rise
                allowance = allowance - rise
            }
            var regimen = target
            for index in current.indices { regimen.doses[index].amount = current[index] }
            regimen.doses.removeAll { $0.amount.isZero }
            result.append(regimen)
        }
        return result
    }
}
