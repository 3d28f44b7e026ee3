package import DoseModel

/// Makes single doses out of the products at hand, exactly or not at all, by the order of ``ProductPlan``: the fewest
/// different products, then the fewest split tablets, then the fewest units.
package struct TabletComposer {
    private let products: [Product]
    private let plan: ProductPlan
    private let reach: [ReachableDoses]

    /// Creates a composer.
    ///
    /// - Parameters:
    ///   - products: what is at hand, in order of preference.
    ///   - tabletsPerDose: the most units in one dose.
    package init(products: [Product], tabletsPerDose: Int) {
        self.products = products
        plan = ProductPlan(products: products, tabletsPerDose: tabletsPerDose)
        var reach: [ReachableDoses] = []
        for (index, product) in products.enumerated() {
            let isNew = !products[..<index].contains { $0.form.isInterchangeable(with: product.form) }
            guard isNew else { continue }
            let together = products.filter { $0.form.isInterchangeable(with: product.form) }
            reach.append(ReachableDoses(together, unitsPerDose: tabletsPerDose))
        }
        self.reach = reach
    }

    /// The best composition of one dose; empty for no dose, `nil` where none makes it exactly.
    package func compose(_ dose: Dose) -> [Dosage]? {
        guard makes(dose) else { return nil }
        return plan.best(for: [DoseDemand(amount: dose, times: 1)])?.take(for: dose)
    }

    /// Whether some composition makes a dose exactly.
    package func makes(_ dose: Dose) -> Bool { dose.isZero || reach.contains { $0.contains(dose) } }

    /// What every dose that can be made is a multiple of; zero where none can.
    var grain: Dose { Dose(micrograms: reach.reduce(0) { $0.commonDivisor(with: $1.measure) }) }

    /// Every dose above zero that can be made, up to and with a limit, the smallest first.
    package func reachable(upTo limit: Dose) -> [Dose] {
        let all = reach.flatMap { $0.doses(upTo: limit) }.sorted()
        var result: [Dose] = []
        result.reserveCapacity(all.count)
        for dose in all where dose != result.last { result.append(dose) }
        return result
    }

    /// The nearest doses below and above that can be made; `nil` where there is none.
    package func nearest(to dose: Dose) -> (below: Dose?, above: Dose?) {
        (reach.compactMap { $0.below(dose) }.max(), reach.compactMap { $0.above(dose) }.min())
    }

    /// Like ``compose(_:)``, but refuses with the nearest doses that can be made.
    func composition(of dose: Dose, at span: SourceSpan?) throws(InputError) -> [Dosage] {
        if let composition = compose(dose) { return composition }
        let names = products.map(\.name).joined(separator: ", ")
        let (below, above) = nearest(to: dose)
        let reachable = [below, above].compactMap { $0?.text }.joined(separator: " and ")
        throw InputError(
            "P601: no combination of \(names.isEmpty ? "no products" : names) makes \(dose.text)", at: span,
            expected: reachable.isEmpty ? "other products" : "a dose they make; nearest: \(reachable)")
    }
}
