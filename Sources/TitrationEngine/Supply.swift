import DoseModel

/// Counts what a whole plan takes out of the box.
struct Supply {
    /// One line for each product taken, in the monograph's order.
    func lines(of steps: [DoseStep], monograph: Monograph) -> [SupplyLine] {
        var totals = [Ratio](repeating: .zero, count: monograph.products.count)
        for step in steps {
            for dose in step.doses {
                let days = count(dose, in: step)
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

    /// How many times a dose is taken in a step.
    private func count(_ dose: ScheduledDose, in step: DoseStep) -> Int {
        if dose.weekdays == .everyDay { return max(step.days - dose.cycleDay + step.everyDays - 1, 0) / step.everyDays }
        return step.dueDays(of: dose).lazy.filter { dose.weekdays.contains(CivilDate(dayNumber: $0).weekday) }.count
    }
}
