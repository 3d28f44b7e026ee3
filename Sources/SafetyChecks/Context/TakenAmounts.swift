import DoseModel

/// What a whole plan takes of each product, counted dose by dose.
struct TakenAmounts {
    /// What is taken of one product.
    struct Line {
        let product: Product
        /// The drug in it.
        var amount: Dose

        /// Whole units: a half is cut from a whole one, a millilitre begun is a millilitre.
        var units: Int64 {
            (amount.micrograms + product.strength.micrograms - 1) / product.strength.micrograms
        }
    }

    /// The lines, in the order in which the plan names the products first.
    private(set) var lines: [Line] = []

    /// Counts. A dose without stated tablets is taken from `single`.
    ///
    /// - Returns: `nil` where a dose says nothing and `single` is `nil`, or where a count makes no sense; other rules
    ///   speak of that.
    init?(in check: CheckContext, single: Product?) {
        for step in check.timeline {
            for (place, dose) in step.doses.enumerated() where !dose.isEmpty {
                let times = step.timesTaken(dose)
                guard times > 0 else { continue }
                guard let take = step.step.doses[place].take else {
                    guard let single, add(dose.amount, times, of: single) else { return nil }
                    continue
                }
                for line in TakenProducts(take, in: check).lines {
                    guard let product = line.product, line.isCountAllowed,
                        let amount = product.strength.multiplied(by: line.dosage.count),
                        add(amount, times, of: product)
                    else { return nil }
                }
            }
        }
    }

    /// Whole units taken of a product.
    func units(of product: Product) -> Int64 { lines.first { $0.product.name == product.name }?.units ?? 0 }

    /// Whether it could be added: a sum that no number holds is no sum.
    private mutating func add(_ amount: Dose, _ times: Int64, of product: Product) -> Bool {
        guard !product.strength.isZero else { return false }
        let index = lines.firstIndex { $0.product.name == product.name }
        let before = index.map { lines[$0].amount } ?? .zero
        let (all, isTooMuch) = amount.micrograms.multipliedReportingOverflow(by: times)
        let (sum, isTooFar) = all.addingReportingOverflow(before.micrograms)
        guard !isTooMuch, !isTooFar, sum < .max - product.strength.micrograms else { return false }
        if let index {
            lines[index].amount = Dose(micrograms: sum)
        } else {
            lines.append(Line(product: product, amount: Dose(micrograms: sum)))
        }
        return true
    }
}
