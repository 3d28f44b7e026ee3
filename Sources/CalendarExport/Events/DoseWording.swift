import DoseModel

/// How an event names one dose.
struct DoseWording {
    private let monograph: Monograph

    /// Words for doses of the drug of this monograph, which knows its products.
    init(_ monograph: Monograph) {
        self.monograph = monograph
    }

    /// `Baclofen 5 mg (1/2 x 10 mg tablet) before lunch`.
    func appendTitle(of dose: ScheduledDose, drug: String, to text: inout EventText) {
        text.appendCapitalized(drug)
        text.append(" ")
        text.append(dose.amount.text)
        if let take = dose.take, !take.isEmpty {
            text.append(" (")
            append(take, to: &text)
            text.append(")")
        }
        switch dose.anchor {
        case .beforeMeal: text.append(" before ")
        case .at: text.append(" at ")
        }
        text.append(dose.slot.name)
    }

    /// `Take 5 mg: 1/2 x 10 mg tablet`.
    func appendInstruction(for dose: ScheduledDose, to text: inout EventText) {
        text.append("Take ")
        text.append(dose.amount.text)
        if let take = dose.take, !take.isEmpty {
            text.append(": ")
            append(take, to: &text)
        }
    }

    private func append(_ take: [Dosage], to text: inout EventText) {
        for (index, dosage) in take.enumerated() {
            if index > 0 { text.append(" + ") }
            if product(named: dosage.product)?.form == .liquid {
                text.append(dosage.count.decimalText)
                text.append(" mL of ")
            } else {
                text.append(dosage.count.text)
                text.append(" x ")
            }
            text.append(dosage.product)
        }
    }

    private func product(named name: String) -> Product? {
        // Our own plans name products exactly; the search that ignores case is for what people write.
        monograph.products.first { $0.name == name } ?? monograph.product(named: name)
    }
}
