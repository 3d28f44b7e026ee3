import DoseModel

/// How much the rule for steps up lets one step add.
struct RiseCaps: StepCaps {
    let rule: StepRule

    /// Whether any cap is given.
    var isEmpty: Bool { rule.increasePerDose == nil && rule.increasePerDay == nil && rule.increaseFactor == nil }

    func allows(_ from: RegimenMeasure, _ to: RegimenMeasure) -> Bool {
        // From nothing the caps of a start hold.
        if from.amounts.isEmpty {
            return (to.amounts.first ?? .zero) <= rule.startPerDose.value && to.largestDay <= rule.startPerDay.value
        }
        if let perDose = rule.increasePerDose, to.largestRise(from: from) > perDose.value { return false }
        if let perDay = rule.increasePerDay, to.largestDay - from.largestDay > perDay.value { return false }
        if let factor = rule.increaseFactor, to.average > from.average.scaled(by: factor.value) { return false }
        return true
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
