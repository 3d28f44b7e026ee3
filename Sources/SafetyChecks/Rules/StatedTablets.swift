import DoseModel

/// P602: the tablets stated for a dose do not come to the dose.
struct StatedTablets: SafetyRule {
    var codes: [FindingCode] { [.p602] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        for step in check.steps {
            for place in step.doses.indices {
                guard let take = step.step.doses[place].take,
                    !isPlainlyRight(take, for: step.doses[place].amount, check)
                else { continue }
                let dose = step.step.doses[place]
                let taken = TakenProducts(take, in: check)
                // Of a name nobody knows `SplitProduct` speaks.
                guard taken.lines.allSatisfy({ $0.product != nil }), taken.sum != dose.amount else { continue }
                add(dose, taken, in: step, check, &findings)
            }
        }
    }

    /// The usual case: one product at hand, and the count is right.
    private func isPlainlyRight(_ take: [Dosage], for amount: Dose, _ check: CheckContext) -> Bool {
        guard take.count == 1, let place = check.placeOfProduct(named: take[0].product) else { return false }
        return check.products[place].strength.multiplied(by: take[0].count) == amount
    }

    private func add(
        _ dose: ScheduledDose, _ taken: TakenProducts, in step: StepFacts, _ check: CheckContext,
        _ findings: inout FindingList
    ) {
        let sum = taken.sum?.text ?? "an amount that is no whole number of micrograms"
        var help = "state tablets that come to \(dose.amount.text)"
        if let line = taken.lines.first, let product = line.product, !product.strength.isZero {
            let right = Dosage(product: product.name, count: dose.amount.divided(by: product.strength))
            if TakenProducts([right], in: check).make(dose.amount) {
                help = "take \(product.countText(right.count)) x \(product.name)"
            }
        }
        findings.add(
            .p602, .error, "\(DoseWording.name(dose)): \(taken.text) is \(sum), not \(dose.amount.text)", at: step,
            on: step.firstDate(of: dose), actual: sum, limit: dose.amount.text, help: help, span: dose.span)
    }
}
