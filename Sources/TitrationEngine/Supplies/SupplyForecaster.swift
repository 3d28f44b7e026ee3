package import DoseModel

/// Works out what a plan takes out of its boxes, dose by dose.
package struct SupplyForecaster {
    private let monograph: Monograph

    /// Creates a forecaster for one drug.
    package init(monograph: Monograph) {
        self.monograph = monograph
    }

    /// The forecast of a plan.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - onHand: what is there before its first day.
    ///   - fills: what is handed over later.
    ///   - reserveDays: the days of a hold to have a reserve for; `nil` for no reserve.
    package func forecast(
        of plan: Plan, onHand: [SupplyLine], fills: [Fill], reserveDays: Int? = nil
    ) -> SupplyForecast {
        let lines = products(of: plan, onHand, fills).map { name in
            let use = ProductUse(name, monograph: monograph)
            let stock: SupplyForecast.Stock? =
                onHand.isEmpty && fills.isEmpty
                ? nil
                : self.stock(
                    of: use, in: plan, onHand.filter { $0.product == name }.reduce(.zero) { $0 + $1.count },
                    fills.filter { $0.product == name })
            return SupplyForecast.Line(
                product: name, steps: use.steps(of: plan.steps), stock: stock,
                reserve: reserveDays.map { reserve(of: use, in: plan.steps, days: $0) })
        }
        let uncounted = plan.steps.reduce(0) { sum, step in
            sum
                + step.doses.lazy.filter { ($0.take ?? []).isEmpty && !$0.amount.isZero }
                .map(step.occurrences).reduce(0, +)
        }
        return SupplyForecast(
            lines: lines, notice: monograph.refillNotice, reserveDays: reserveDays, uncounted: uncounted)
    }

    private func products(of plan: Plan, _ onHand: [SupplyLine], _ fills: [Fill]) -> [String] {
        let taken = plan.steps.flatMap { $0.doses.flatMap { ($0.take ?? []).map(\.product) } }
        let names = Set(taken + onHand.map(\.product) + fills.map(\.product))
        let known = monograph.products.map(\.name).filter(names.contains)
        return known + names.subtracting(known).sorted()
    }

    private func stock(
        of use: ProductUse, in plan: Plan, _ onHand: Ratio, _ fills: [Fill]
    ) -> SupplyForecast.Stock {
        let fills = fills.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
            .map(\.element)
        var (stock, next) = (onHand, fills.startIndex)
        for day in use.days(of: plan.steps) {
            while next < fills.endIndex, fills[next].date <= day.date {
                stock += fills[next].count
                next += 1
            }
            guard day.count <= stock else {
                let first = plan.steps.first?.start ?? day.date
                let asked = day.date.adding(days: -(monograph.refillNotice?.value ?? 0))
                return SupplyForecast.Stock(
                    onHand: onHand, fills: fills, runOut: day.date, askBy: max(asked, min(first, day.date)), left: nil)
            }
            stock += day.count * -1
        }
        let later = fills[next...].reduce(Ratio.zero) { $0 + $1.count }
        return SupplyForecast.Stock(onHand: onHand, fills: fills, runOut: nil, askBy: nil, left: stock + later)
    }

    /// The most that one hold, or one step back, can take besides. A hold goes on as its step did; a step back repeats
    /// the lower step in full.
    private func reserve(of use: ProductUse, in steps: [DoseStep], days: Int) -> SupplyForecast.Reserve {
        let holds = steps.map { step in
            let longer = step.replacing(end: step.end.adding(days: days))
            return use.days(of: [longer]).filter { $0.date >= step.end }.reduce(Ratio.zero) { $0 + $1.count }
        }
        let backs = zip(steps, steps.dropFirst()).map { lower, upper in
            rises(upper, from: lower)
                ? use.days(of: [lower]).reduce(Ratio.zero) { $0 + $1.count } : .zero
        }
        return SupplyForecast.Reserve(hold: holds.max() ?? .zero, stepBack: backs.max() ?? .zero)
    }

    private func rises(_ upper: DoseStep, from lower: DoseStep) -> Bool {
        // Amounts that change with the day of the week are no regimen; their largest day still compares.
        guard let after = try? Regimen(of: upper), let before = try? Regimen(of: lower) else {
            return upper.dailyTotal > lower.dailyTotal
        }
        return after.rises(from: before)
    }
}
