import DoseModel
import TitrationEngine

/// What a plan's products cost, and what more or fewer of them would.
struct PlanTradeOffs {
    private let outcome: Outcome

    /// Of a plan with its doses and the products at hand.
    init(_ outcome: Outcome) {
        self.outcome = outcome
    }

    /// The plan's own choice first, then the other best ones, the fewest products first.
    var choices: [ProductTradeOff] {
        let monograph = outcome.monograph
        let others = ProductPlan(
            products: outcome.circumstances.products(with: monograph),
            tabletsPerDose: monograph.tabletsPerDose.value
        ).tradeOffs(for: demands).map { choice in
            ProductTradeOff(
                products: choice.products, splitTablets: choice.splitTablets, units: choice.units, days: days)
        }
        return [own] + others.filter { !isOwn($0) }
    }

    /// Each dose of each step with the days on which it is taken.
    private var taken: [(dose: ScheduledDose, times: Int)] {
        outcome.plan.steps.flatMap { step in
            step.doses.map { dose in
                let days = step.dueDays(of: dose).lazy.map(CivilDate.init(dayNumber:))
                return (dose, days.count { dose.weekdays.contains($0.weekday) })
            }
        }
    }

    private var demands: [DoseDemand] {
        taken.filter { $0.times > 0 }.map { DoseDemand(amount: $0.dose.amount, times: $0.times) }
    }

    private var days: Int {
        var days: Set<Int> = []
        for step in outcome.plan.steps {
            for dose in step.doses where !dose.amount.isZero {
                days.formUnion(
                    step.dueDays(of: dose).filter { dose.weekdays.contains(CivilDate(dayNumber: $0).weekday) })
            }
        }
        return days.count
    }

    /// What the plan says is taken, counted as the choices are: half a tablet is one split, a measured volume one unit.
    private var own: ProductTradeOff {
        var (splits, units) = (0, Ratio.zero)
        var products: [String] = []
        for (dose, times) in taken {
            for dosage in dose.take ?? [] {
                if !products.contains(dosage.product) { products.append(dosage.product) }
                if outcome.monograph.product(named: dosage.product)?.form.isMeasured ?? false {
                    units = units + Ratio(Int64(times))
                } else {
                    if dosage.count.denominator > 1 { splits += times }
                    units = units + dosage.count * times
                }
            }
        }
        let order = outcome.monograph.products.map(\.name)
        products.sort { (order.firstIndex(of: $0) ?? order.count, $0) < (order.firstIndex(of: $1) ?? order.count, $1) }
        return ProductTradeOff(products: products, splitTablets: splits, units: units, days: days)
    }

    private func isOwn(_ choice: ProductTradeOff) -> Bool {
        let own = own
        return choice.products.sorted() == own.products.sorted() && choice.splitTablets == own.splitTablets
            && choice.units == own.units
    }
}
