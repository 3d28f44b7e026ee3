import DoseModel

/// Counts what a whole plan takes out of the box.
struct Supply {
    /// One line for each product taken, in the monograph's order.
    func lines(of steps: [DoseStep], monograph: Monograph) -> [SupplyLine] {
        var totals = [Ratio](repeating: .zero, count: monograph.products.count)
        for step in steps {
            for dose in step.doses {
                let days = count(dose.weekdays, in: step)
                for part in dose.take ?? [] {
                    guard let index = monograph.products.firstIndex(where: { $0.name == part.product }) else {
                        continue
                    }
                    totals[index] += part.count * days
                }
            }
        }
        return zip(monograph.products, totals).compactMap { product, total in
            total == .zero ? nil : SupplyLine(product: product.name, count: total)
        }
    }

    /// How many dosing days of a step fall on these days of the week.
    private func count(_ weekdays: WeekdaySet, in step: DoseStep) -> Int {
        if weekdays == .everyDay { return (step.days + step.everyDays - 1) / step.everyDays }
        return step.dosingDays.lazy.filter { weekdays.contains(CivilDate(dayNumber: $0).weekday) }.count
    }
}
