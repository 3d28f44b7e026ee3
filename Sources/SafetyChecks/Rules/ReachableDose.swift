import DoseModel

/// P601: the products at hand cannot make a dose exactly.
struct ReachableDose: SafetyRule {
    var codes: [FindingCode] { [.p601] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let makeable = check.makeable
        for step in check.steps {
            var missed: [ScheduledDose] = []
            for (place, facts) in step.doses.enumerated()
            where !facts.isEmpty && !makeable.isMadeByOneProduct(facts.amount) {
                let dose = step.step.doses[place]
                // Stated tablets that do make it prove that it can be made, mixtures of a liquid and tablets included.
                if let take = dose.take, TakenProducts(take, in: check).make(dose.amount) { continue }
                missed.append(dose)
            }
            if missed.isEmpty { continue }
            for (amount, doses) in Dictionary(grouping: missed, by: \.amount).sorted(by: { $0.key < $1.key })
            where !makeable.make(amount) {
                add(amount, doses, in: step, check, &findings)
            }
        }
    }

    private func add(
        _ amount: Dose, _ doses: [ScheduledDose], in step: StepFacts, _ check: CheckContext,
        _ findings: inout FindingList
    ) {
        let makeable = check.makeable
        let near = [makeable.largest(atMost: amount), makeable.smallest(above: amount)].compactMap { $0?.text }
        let names = check.products.map(\.name)
        let others = check.monograph.products.filter { other in
            other.jurisdictions.contains(check.jurisdiction) && !names.contains(other.name)
                && MakeableDoses(of: [other], tabletsPerDose: check.monograph.tabletsPerDose.value).make(amount)
        }
        let most = check.monograph.tabletsPerDose
        var notes = ["at most \(most.value) tablets make a dose"]
        if !others.isEmpty { notes.append("it could be made with \(others.map(\.name).joined(separator: " or "))") }
        findings.add(
            .p601, .error,
            names.isEmpty
                ? "no product is at hand to make \(amount.text)"
                : "\(amount.text) cannot be made from \(DoseWording.list(names))", at: step,
            on: doses.map(step.firstDate).min(), actual: amount.text,
            limit: near.isEmpty ? "no dose" : near.joined(separator: " or "),
            help: near.isEmpty ? "name the products at hand" : "take \(near.joined(separator: " or ")) instead",
            notes: notes, span: doses[0].span)
    }
}
