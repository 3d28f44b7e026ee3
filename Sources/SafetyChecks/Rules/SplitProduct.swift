import DoseModel

/// P603: stated tablets are to be split in a way the product does not allow, or are not known, or not at hand.
struct SplitProduct: SafetyRule {
    var codes: [FindingCode] { [.p603] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        for step in check.steps {
            for place in step.doses.indices {
                guard let take = step.step.doses[place].take else { continue }
                for dosage in take where !isPlainlyAllowed(dosage, check) {
                    let line = TakenProducts([dosage], in: check).lines[0]
                    add(line, of: step.step.doses[place], in: step, check, &findings)
                }
            }
        }
    }

    private func isPlainlyAllowed(_ dosage: Dosage, _ check: CheckContext) -> Bool {
        guard let place = check.placeOfProduct(named: dosage.product) else { return false }
        return TakenProducts.isAllowed(dosage.count, inPartsOf: check.products[place].smallestPart.value)
    }

    private func add(
        _ line: TakenProducts.Line, of dose: ScheduledDose, in step: StepFacts, _ check: CheckContext,
        _ findings: inout FindingList
    ) {
        let name = DoseWording.name(dose)
        let atHand = DoseWording.list(check.products.map(\.name))
        guard let product = line.product else {
            findings.add(
                .p603, .error, "\(name): no product is called \"\(line.dosage.product)\"", at: step,
                on: step.firstDate(of: dose), actual: line.dosage.product, limit: atHand,
                help: "use one of \(atHand)", span: dose.span)
            return
        }
        if !line.isAtHand {
            findings.add(
                .p603, .error, "\(name): the \(product.name) is not among the products at hand", at: step,
                on: step.firstDate(of: dose), actual: product.name, limit: atHand,
                help: "add it to `products`, or use one of \(atHand)", span: dose.span)
        }
        if !line.isCountAllowed {
            let part = product.smallestPart
            let whole = !product.form.isMeasured && part.value == Ratio(1)
            let limit = whole ? "whole tablets" : "multiples of \(product.countText(part.value))"
            findings.add(
                .p603, .error,
                "\(name): \(product.countText(line.dosage.count)) of the \(product.name) cannot be taken", at: step,
                on: step.firstDate(of: dose), actual: product.countText(line.dosage.count), limit: limit, by: part,
                help: "use \(limit), or another product", span: dose.span)
        }
    }
}
