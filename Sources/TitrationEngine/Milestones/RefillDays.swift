import DoseModel

/// Finds the days on which what is at hand should be filled up, before a product runs out.
struct RefillDays {
    let monograph: Monograph
    /// What is at hand before the first dose.
    let onHand: [SupplyLine]

    /// One milestone for each product that does not last, in the monograph's order.
    ///
    /// - Parameter day: the first day that can still be reminded of; what is due sooner is due on it.
    func milestones(of steps: [DoseStep], from day: CivilDate) -> [Milestone] {
        guard let first = steps.first else { return [] }
        return monograph.products.compactMap { product in
            let stock = onHand.filter { $0.product == product.name }.reduce(.zero) { $0 + $1.count }
            // Whatever ran out before the day has been filled up since by nobody knows how much.
            let use = ProductUse(product.name, monograph: monograph)
            guard let runOut = use.firstDayWithout(stock, in: steps), runOut >= day else { return nil }
            let date = max(runOut.adding(days: -(monograph.refillNotice?.value ?? 0)), day)
            let step = steps.last { $0.start <= date } ?? first
            return Milestone(
                kind: .refill, date: date, step: step.number, title: "Refill: \(product.name)",
                detail: lasting(stock, of: product, until: runOut)
                    + " Get more in time. \(monograph.counsel.taper.value) (\(monograph.counsel.taper.citation))")
        }
    }

    private func lasting(_ stock: Ratio, of product: Product, until runOut: CivilDate) -> String {
        guard stock > .zero else { return "None is at hand; it is first needed on \(runOut.readableText)." }
        let joint = product.form.isMeasured ? " of " : " x "
        return
            "What is at hand, \(product.countText(stock))\(joint)\(product.name), runs out on \(runOut.readableText)."
    }
}
