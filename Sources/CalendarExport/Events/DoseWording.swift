import DoseModel

/// How an event names one dose.
struct DoseWording {
    private let monograph: Monograph

    /// Words for doses of the drug of this monograph, which knows its products.
    init(_ monograph: Monograph) {
        self.monograph = monograph
    }

    /// `5 mg` and `1/2 x 10 mg tablet`; the second is empty where the dose does not say what to take.
    func appendAmount(of dose: ScheduledDose, to amount: inout EventText, _ take: inout EventText) {
        amount.append(dose.amount.text)
        for (index, dosage) in (dose.take ?? []).enumerated() {
            if index > 0 { take.append(" + ") }
            append(dosage, to: &take)
        }
    }

    /// `before lunch`, `at bedtime`, `at 11:45`.
    func appendMoment(of dose: ScheduledDose, to text: inout EventText) {
        switch dose.anchor {
        case .beforeMeal: text.append("before ")
        case .at: text.append("at ")
        }
        text.append(dose.slot.name)
    }

    /// Whether the dose is stuck to the skin and not swallowed.
    func isApplied(_ dose: ScheduledDose) -> Bool {
        guard let take = dose.take, !take.isEmpty else { return false }
        return take.allSatisfy { product(named: $0.product)?.form == .patch }
    }

    private func append(_ dosage: Dosage, to text: inout EventText) {
        let product = product(named: dosage.product)
        text.append(product?.countText(dosage.count) ?? dosage.count.text)
        text.append(product?.form == .liquid ? " of " : " x ")
        text.append(dosage.product)
    }

    private func product(named name: String) -> Product? {
        // Our own plans name products exactly; the search that ignores case is for what people write.
        monograph.products.first { $0.name == name } ?? monograph.product(named: name)
    }
}
