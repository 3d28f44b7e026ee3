import DoseModel

/// Counts what a whole plan takes out of the box.
struct Supply {
    /// One line for each product taken, in the monograph's order.
    func lines(of steps: [DoseStep], monograph: Monograph) -> [SupplyLine] {
        var totals = [Ratio](repeating: .zero, count: monograph.products.count)
        for step in steps {
            for dose in step.doses {
                let times = step.occurrences(of: dose)
                for part in dose.take ?? [] {
                    guard let index = monograph.products.firstIndex(where: { $0.name == part.product }) else {
                        continue
                    }
                    totals[index] += part.count * times
                }
            }
        }
        return zip(monograph.products, totals).compactMap { product, total in
            total == .zero ? nil : SupplyLine(product: product.name, count: total)
        }
    }
}
