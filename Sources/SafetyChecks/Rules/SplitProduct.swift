import DoseModel

/// P603: stated tablets are to be split in a way the product does not allow, or put together in one dose although they
/// give their drug off in different ways, or are not known, or not at hand.
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
                if take.count > 1, let strangers = TakenProducts(take, in: check).strangers {
                    add(strangers, of: step.step.doses[place], in: step, &findings)
                }
            }
        }
    }

    private func isPlainlyAllowed(_ dosage: Dosage, _ check: CheckContext) -> Bool {
        guard let place = check.placeOfProduct(named: dosage.product) else { return false }
        return TakenProducts.isAllowed(dosage.count, inPartsOf: MakeableDoses.smallestPart(of: check.products[place]))
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
        if !line.isCountAllowed { addCount(line, product, of: dose, in: step, &findings) }
    }

    private func addCount(
        _ line: TakenProducts.Line, _ product: Product, of dose: ScheduledDose, in step: StepFacts,
        _ findings: inout FindingList
    ) {
        let count = product.countText(line.dosage.count)
        let message = "\(DoseWording.name(dose)): \(count) of the \(product.name) cannot be taken"
        let unit = product.form.unit
        guard let reason = DoseWording.reasonToStayWhole(product.form) else {
            let part = product.smallestPart
            let isWhole = !product.form.isMeasured && part.value == Ratio(1)
            let limit = isWhole ? "whole \(unit)s" : "multiples of \(product.countText(part.value))"
            findings.add(
                .p603, .error, message, at: step, on: step.firstDate(of: dose), actual: count, limit: limit, by: part,
                help: "use \(limit), or another product", span: dose.span)
            return
        }
        findings.add(
            .p603, .error, "\(message): \(reason)", at: step, on: step.firstDate(of: dose), actual: count,
            limit: product.form == .patch ? "whole patches" : "whole \(unit)s",
            help: "use whole ones, or another product", span: dose.span)
    }

    private func add(
        _ strangers: (Product, Product), of dose: ScheduledDose, in step: StepFacts, _ findings: inout FindingList
    ) {
        let names = "\(strangers.0.name) and \(strangers.1.name)"
        findings.add(
            .p603, .error,
            "\(DoseWording.name(dose)): \(names) give their drug off in different ways and do not make one dose together",
            at: step, on: step.firstDate(of: dose), actual: names, limit: "one way of giving the drug off",
            help: "use one of them, or doses of their own", span: dose.span)
    }
}
