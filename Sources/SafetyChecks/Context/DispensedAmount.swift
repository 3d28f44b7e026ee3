import DoseModel

/// Holds what a plan says is handed over against what it takes, product by product, in whole units.
struct DispensedAmount {
    let check: CheckContext

    /// Adds an error for each product of which another number is handed over than taken.
    func judge(into findings: inout FindingList) {
        let known = check.plan.dispensed.map { (line: $0, product: product(named: $0.product)) }
        for unknown in known where unknown.product == nil {
            findings.add(
                .p604, .error, "\(unknown.line.product) is handed over, and no product is called that",
                actual: unknown.line.product, limit: DoseWording.list(check.monograph.products.map(\.name)),
                help: "name a product of the monograph", span: unknown.line.span)
        }
        let products = known.compactMap(\.product)
        guard products.count == known.count else { return }
        let names = Set(products.map(\.name))
        guard let taken = TakenAmounts(in: check, single: names.count == 1 ? products[0] : nil) else {
            compareTotals(&findings)
            return
        }
        for (line, product) in known {
            guard let product else { continue }
            let stated = known.filter { $0.product?.name == product.name }
            // Two lines of one product are one amount, said at the first of them.
            guard stated[0].line == line else { continue }
            let count = stated.dropFirst().reduce(line.count) { $0 + $1.line.count }
            compare(
                SupplyLine(product: product.name, count: count).toDispense, taken.units(of: product), product,
                at: line.span, &findings)
        }
        for line in taken.lines where !names.contains(line.product.name) {
            compare(0, line.units, line.product, at: known[0].line.span, &findings)
        }
    }

    private func product(named name: String) -> Product? {
        check.placeOfProduct(named: name).map { check.products[$0] } ?? check.monograph.product(named: name)
    }

    private func compare(
        _ stated: Int64, _ taken: Int64, _ product: Product, at span: SourceSpan?, _ findings: inout FindingList
    ) {
        guard stated != taken else { return }
        func text(_ units: Int64) -> String { "\(product.countText(Ratio(units))) x \(product.name)" }
        findings.add(
            .p604, .error, "\(text(stated)) is handed over, the plan takes \(text(taken)) \(dates)",
            on: check.timeline.first?.step.start, actual: text(stated), limit: text(taken),
            help: "hand over \(text(taken)), or correct the plan", span: span)
    }

    /// Where doses do not say which of several products they are made of, only the drug itself can be compared.
    private func compareTotals(_ findings: inout FindingList) {
        var stated = Dose.zero
        for line in check.plan.dispensed {
            guard let amount = product(named: line.product)?.strength.multiplied(by: line.count) else { return }
            stated += amount
        }
        var taken = Dose.zero
        for step in check.timeline {
            for dose in step.doses { taken += dose.amount * Int(step.timesTaken(dose)) }
        }
        guard stated != taken else { return }
        findings.add(
            .p604, .error, "\(stated.text) is handed over in all, the plan takes \(taken.text) \(dates)",
            on: check.timeline.first?.step.start, actual: stated.text, limit: taken.text,
            help: "hand over what comes to \(taken.text), or say what each dose is made of",
            span: check.plan.dispensed.first?.span)
    }

    /// `from Fri 16 Jan 2015 to Thu 5 Feb 2015`.
    private var dates: String {
        guard let first = check.timeline.map(\.step.start).min(), let end = check.timeline.map(\.step.end).max() else {
            return "in no days"
        }
        return "from \(first.readableText) to \(end.adding(days: -1).readableText)"
    }
}
