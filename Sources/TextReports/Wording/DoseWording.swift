package import DoseModel

/// How reports say a dose in words: what to take, and when in the day.
package struct DoseWording: Sendable {
    private let monograph: Monograph

    /// Creates the wording for one drug; its products say which counts are tablets and which are millilitres.
    package init(monograph: Monograph) {
        self.monograph = monograph
    }

    /// What to take, `1/2 x 10 mg tablet`, several products joined by `+`; `not stated` where a proposal leaves it open.
    package func take(_ dose: ScheduledDose) -> String {
        guard let dosages = dose.take, !dosages.isEmpty else { return "not stated" }
        return dosages.map(dosage).joined(separator: " + ")
    }

    /// `1 1/2 x 10 mg tablet`, or `2.5 mL of 1 mg/mL liquid`.
    package func dosage(_ dosage: Dosage) -> String {
        let name = PrintableText.line(dosage.product)
        guard let product = monograph.product(named: dosage.product) else { return "\(dosage.count.text) x \(name)" }
        switch product.form {
        case .tablet, .capsule, .orodispersible, .modifiedRelease, .patch:
            return "\(product.countText(dosage.count)) x \(name)"
        case .liquid: return "\(product.countText(dosage.count)) of \(name)"
        }
    }

    /// A count without its product's name: exact, and decimal where it counts millilitres.
    package func count(_ count: Ratio, of product: String) -> String {
        switch monograph.product(named: product)?.form {
        case .liquid: count.decimalText
        default: count.text
        }
    }

    /// The moment of the day, `before lunch`, `at bedtime`, `before 18:30`; empty for a bare clock time.
    package static func moment(_ slot: DaySlot, _ anchor: Anchor) -> String {
        switch (slot, anchor) {
        case (.clock, .at): ""
        case (_, .at): "at " + PrintableText.line(slot.name)
        case (_, .beforeMeal): "before " + PrintableText.line(slot.name)
        }
    }

    /// `every day`, `every other day`, `every 3 days`.
    package static func rhythm(everyDays: Int) -> String {
        switch everyDays {
        case ...1: "every day"
        case 2: "every other day"
        default: "every \(everyDays) days"
        }
    }

    /// `1 day`, `7 days`.
    package static func days(_ count: Int) -> String {
        count == 1 ? "1 day" : "\(count) days"
    }

    /// Names as a sentence lists them: `breakfast, lunch and dinner`.
    package static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}
