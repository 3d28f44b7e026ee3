import DoseModel

/// Takes the nearest dose that the products make, and corrects what is stated of tablets and totals.
struct ProductRepairs {
    private let check: CheckContext
    private let doses: RepairDoses

    /// For one check.
    init(_ check: CheckContext, _ doses: RepairDoses) {
        self.check = check
        self.doses = doses
    }

    /// The lower neighbour before the higher one; stated tablets that make the dose before none at all.
    func candidates(for finding: Finding) -> [RepairCandidates.Candidate] {
        guard let number = finding.step, check.steps.indices.contains(number - 1) else {
            return finding.code == .p604 ? handedOver : []
        }
        let step = check.steps[number - 1]
        switch finding.code {
        case .p601: return reachable(finding, step)
        case .p604: return [[.setTotal(step: number - 1, to: step.level.dayTotal)]]
        default: return tablets(finding, step)
        }
    }

    private func reachable(_ finding: Finding, _ step: StepFacts) -> [RepairCandidates.Candidate] {
        guard let amount = step.step.doses.map(\.amount).first(where: { $0.text == finding.actual }) else { return [] }
        let near = [doses.largest(atMost: amount), doses.smallest(atLeast: amount)].compactMap(\.self)
        return near.flatMap { dose in
            let own = edits(step, amount, dose)
            let all = check.steps.flatMap { edits($0, amount, dose) }
            return all.count > own.count ? [own, all] : [own]
        }
    }

    private func edits(_ step: StepFacts, _ amount: Dose, _ dose: Dose) -> [PlanEdit] {
        step.step.doses.indices.filter { step.step.doses[$0].amount == amount }.map {
            .setAmount(step: step.number - 1, dose: $0, to: dose)
        }
    }

    private func tablets(_ finding: Finding, _ step: StepFacts) -> [RepairCandidates.Candidate] {
        let places = step.step.doses.indices.filter { place in
            let dose = step.step.doses[place]
            guard let take = dose.take else { return false }
            return dose.span == finding.span && !TakenProducts(take, in: check).make(dose.amount)
        }
        guard !places.isEmpty else { return [] }
        let right: RepairCandidates.Candidate = places.map { place in
            .setTablets(step: step.number - 1, dose: place, to: single(step.step.doses[place]))
        }
        return [right, places.map { .setTablets(step: step.number - 1, dose: $0, to: nil) }]
    }

    /// The tablets of one product that make a dose, of one that is stated already if possible.
    private func single(_ dose: ScheduledDose) -> [Dosage]? {
        let stated = (dose.take ?? []).map(\.product)
        let products =
            check.products.filter { stated.contains($0.name) } + check.products.filter { !stated.contains($0.name) }
        for product in products where !product.strength.isZero {
            let dosage = [Dosage(product: product.name, count: dose.amount.divided(by: product.strength))]
            if dosage[0].count <= Ratio(Int64(check.monograph.tabletsPerDose.value)) || product.form.isMeasured,
                TakenProducts(dosage, in: check).make(dose.amount)
            {
                return dosage
            }
        }
        return nil
    }

    /// What the plan takes is what is handed over.
    private var handedOver: [RepairCandidates.Candidate] {
        let names = Set(check.plan.dispensed.map(\.product))
        let single = names.count == 1 ? check.products.first { names.contains($0.name) } : nil
        guard let taken = TakenAmounts(in: check, single: single) else { return [] }
        return [
            [.setDispensed(taken.lines.map { SupplyLine(product: $0.product.name, count: Ratio($0.units)) })]
        ]
    }
}
