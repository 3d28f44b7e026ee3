import DoseModel

/// A second, naive account of what a plan's tablets come to, day by day and part by part.
enum TabletOracle {
    /// The first law a plan that comes off breaks, in words; `nil` where it keeps all. Counts the doses it looked at.
    static func brokenLaw(_ plan: Plan, _ monograph: Monograph, _ doses: inout Int) -> String? {
        var taken: [String: Ratio] = [:]
        var previous: Ratio?
        for step in plan.steps {
            if step.days < 1 { return "step \(step.number) is empty" }
            for dose in step.doses {
                doses += 1
                if let broken = brokenDose(dose, monograph) { return "step \(step.number): \(broken)" }
            }
            let total = roundTotal(of: step)
            let average = Ratio(total.micrograms, Int64(max(step.everyDays, 1)))
            if let previous, average >= previous, step.phase == .taper {
                return "step \(step.number) does not fall: \(previous) to \(average)"
            }
            previous = average
            for day in step.start.dayNumber..<step.end.dayNumber {
                for dose in step.doses(on: CivilDate(dayNumber: day)) {
                    for part in dose.take ?? [] { taken[part.product, default: .zero] += part.count }
                }
            }
        }
        if zip(plan.steps, plan.steps.dropFirst()).contains(where: { $0.end != $1.start }) {
            return "dates do not tile"
        }
        let supply = Dictionary(plan.supply.map { ($0.product, $0.count) }, uniquingKeysWith: +)
        return supply == taken ? nil : "the supply \(supply) is not what is taken, \(taken)"
    }

    private static func roundTotal(of step: DoseStep) -> Dose {
        // Doses tied to days of the week do not come in these plans.
        step.doses.map(\.amount).total()
    }

    private static func brokenDose(_ dose: ScheduledDose, _ monograph: Monograph) -> String? {
        guard let take = dose.take, !take.isEmpty else { return "nothing is said to take" }
        var sum = Dose.zero
        var units = Ratio.zero
        var forms: [Product.Form] = []
        for part in take {
            guard let product = monograph.products.first(where: { $0.name == part.product }) else {
                return "\(part.product) is no product"
            }
            guard part.count > .zero, let amount = product.strength.multiplied(by: part.count) else {
                return "\(part.count.text) x \(part.product) is no amount"
            }
            let smallest = product.smallestPart.value
            let parts = Ratio(
                part.count.numerator * smallest.denominator, part.count.denominator * smallest.numerator)
            if !parts.isWhole { return "\(part.count.text) x \(part.product) cannot be taken" }
            if product.form != .liquid { units += part.count }
            sum += amount
            forms.append(product.form)
        }
        if sum != dose.amount { return "\(take) make \(sum.text), not \(dose.amount.text)" }
        if units > Ratio(Int64(monograph.tabletsPerDose.value)) { return "\(units.text) units in a dose" }
        if forms.contains(.liquid), forms.contains(where: { $0 != .liquid }) {
            return "a liquid and tablets in one dose"
        }
        return nil
    }
}
