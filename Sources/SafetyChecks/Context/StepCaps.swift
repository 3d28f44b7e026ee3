import DoseModel

/// The caps on one step up, and what a step beyond them is told. Each may be missing.
struct StepCaps {
    /// The most a single dose may rise.
    let perDose: Cited<Dose>?
    /// The most a day's total may rise.
    let perDay: Cited<Dose>?
    /// How many times the average day's total may grow.
    let factor: Cited<Ratio>?

    /// Reads the caps of a rule, as they hold for a step up from a day's total.
    init(_ rule: StepRule, from total: Dose) {
        perDose = rule.increasePerDose
        perDay = StepCaps.perDay(of: rule, from: total)
        factor = rule.increaseFactor
    }

    /// The most a day's total may rise from a total: where the rule prints steps by level, the step of that level.
    private static func perDay(of rule: StepRule, from total: Dose) -> Cited<Dose>? {
        guard let shape = rule.shape else { return rule.increasePerDay }
        var lowest = rule.increasePerDay
        for name in shape.values.keys.sorted() {
            guard let printed = shape.values[name], case .levels(let levels) = printed.value,
                let most = levels.first(where: { total >= $0.above })?.step.upperBound,
                most < lowest?.value ?? Dose(micrograms: .max)
            else { continue }
            lowest = Cited(most, basis: printed.basis, citation: printed.citation)
        }
        return lowest
    }

    /// Whether a change goes beyond any of them. From nothing no factor leads anywhere.
    func areExceeded(by change: LevelChange) -> Bool {
        isOverDose(change) || isOverDay(change) || isOverFactor(change)
    }

    /// The caps a change goes beyond.
    func exceeded(by change: LevelChange) -> [ExceededCap] {
        var result: [ExceededCap] = []
        if let perDose, isOverDose(change) {
            result.append(
                ExceededCap(
                    change.riseOfDose.text + " more a dose", over: perDose.value.text + " more a dose", by: perDose))
        }
        if let perDay, isOverDay(change) {
            result.append(
                ExceededCap("\(change.riseOfDay.text)/day more", over: "\(perDay.value.text)/day more", by: perDay))
        }
        if let factor, isOverFactor(change) {
            result.append(
                ExceededCap("\(growth(change)) times as much", over: "\(times(factor)) times as much", by: factor))
        }
        return result
    }

    /// `a single dose rises by 10 mg and 20 mg a day at once`.
    func message(for change: LevelChange) -> String {
        if isOverDose(change) {
            let both = isOverDay(change) ? " and \(change.riseOfDay.text) a day" : ""
            return "a single dose rises by \(change.riseOfDose.text)\(both) at once"
        }
        if isOverDay(change) { return "the day's total rises by \(change.riseOfDay.text) at once" }
        return "the day's total grows to \(growth(change)) times as much at once"
    }

    /// The steps to put in between.
    func help(for change: LevelChange, everyDays days: Int) -> String {
        let limits = [(perDose?.value.text).map { $0 + " a dose" }, (perDay?.value.text).map { $0 + " a day" }]
            .compactMap { $0 }.joined(separator: " and ")
        let parts = [
            limits.isEmpty ? nil : "at most \(limits) above the one before",
            factor.map { "at most \(times($0)) times the one before" },
        ].compactMap { $0 }.joined(separator: " and ")
        let count = steps(for: change) - 1
        return
            "add \(count) \(count == 1 ? "step" : "steps") in between, each \(parts) and \(DoseWording.days(days)) long"
            + " or longer"
    }

    private func isOverDose(_ change: LevelChange) -> Bool { perDose.map { change.riseOfDose > $0.value } ?? false }

    private func isOverDay(_ change: LevelChange) -> Bool { perDay.map { change.riseOfDay > $0.value } ?? false }

    private func isOverFactor(_ change: LevelChange) -> Bool {
        guard let factor, !change.before.isNone else { return false }
        return change.after.average.exceeds(factor.value, timesOf: change.before.average)
    }

    private func growth(_ change: LevelChange) -> String {
        DecimalText.thousandths(Int64(change.after.average.thousandths(of: change.before.average)))
    }

    private func times(_ factor: Cited<Ratio>) -> String { factor.value.decimalText }

    /// How many steps within the caps lead as far.
    private func steps(for change: LevelChange) -> Int {
        var steps = max(parts(change.riseOfDose, of: perDose), parts(change.riseOfDay, of: perDay))
        if let factor, isOverFactor(change), factor.value > Ratio(1) {
            let growth = change.after.average.thousandths(of: change.before.average)
            var (reached, count) = (1_000, 0)
            while reached < growth, reached < .max / Int(factor.value.numerator) {
                reached = reached * Int(factor.value.numerator) / Int(factor.value.denominator)
                count += 1
            }
            steps = max(steps, count)
        }
        return max(steps, 2)
    }

    private func parts(_ rise: Dose, of cap: Cited<Dose>?) -> Int {
        guard let limit = cap?.value, rise > .zero, limit > .zero else { return 1 }
        return Int((rise.micrograms + limit.micrograms - 1) / limit.micrograms)
    }
}
