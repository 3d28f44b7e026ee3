import DoseModel

/// How much the rule for steps up lets one step add.
struct RiseCaps: StepCaps {
    let rule: StepRule

    /// Whether any cap is given.
    var isEmpty: Bool { rule.increasePerDose == nil && rule.increasePerDay == nil && rule.increaseFactor == nil }

    func following(_ from: RegimenMeasure) -> (RegimenMeasure) -> Bool {
        let rule = rule
        // From nothing the caps of a start hold.
        if from.amounts.isEmpty {
            return { to in
                (to.amounts.first ?? .zero) <= rule.startPerDose.value && to.largestDay <= rule.startPerDay.value
            }
        }
        let most = rule.increaseFactor.map { from.average.scaled(by: $0.value) }
        return { to in
            if let perDay = rule.increasePerDay, to.largestDay - from.largestDay > perDay.value { return false }
            if let most, to.average > most { return false }
            if let perDose = rule.increasePerDose, to.largestRise(from: from) > perDose.value { return false }
            return true
        }
    }

    var withoutUnverified: (any StepCaps)? {
        let kept = StepRule(
            increasePerDose: read(rule.increasePerDose), increasePerDay: read(rule.increasePerDay),
            increaseFactor: read(rule.increaseFactor), interval: rule.interval, usualInterval: rule.usualInterval,
            startPerDose: rule.startPerDose, startPerDay: rule.startPerDay, startEveryDays: rule.startEveryDays,
            shape: rule.shape)
        return kept == rule ? nil : RiseCaps(rule: kept)
    }

    private func read<Value>(_ cap: Cited<Value>?) -> Cited<Value>? { cap?.basis == .unverified ? nil : cap }
}
