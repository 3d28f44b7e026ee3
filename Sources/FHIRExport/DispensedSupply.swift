import DoseModel
import TextReports

/// What is handed over for a request.
enum DispensedSupply {
    /// For a whole plan: what it takes, in whole units; of a plan from elsewhere what it says is handed over.
    static func whole(_ plan: Plan) -> [SupplyLine] {
        plan.supply.isEmpty
            ? plan.dispensed
            : plan.supply.map { SupplyLine(product: $0.product, count: Ratio($0.toDispense)) }
    }

    /// For each level of a plan. Parts of a unit left over from the levels before are taken first, so that the levels
    /// together get what the whole plan does.
    static func levels(_ plan: Plan) -> [[SupplyLine]] {
        guard !plan.supply.isEmpty else {
            // What is handed over in all is not said by level; the first carries it.
            return plan.steps.indices.map { $0 == 0 ? plan.dispensed : [] }
        }
        var taken: [String: Ratio] = [:]
        return plan.steps.map { step in
            var before = taken
            for dose in step.doses {
                let times = step.occurrences(of: dose)
                for dosage in dose.take ?? [] { taken[dosage.product, default: .zero] += dosage.count * times }
            }
            return plan.supply.compactMap { line in
                let (old, new) = (before.removeValue(forKey: line.product) ?? .zero, taken[line.product] ?? .zero)
                let units = new.roundedUp - old.roundedUp
                return units > 0 ? SupplyLine(product: line.product, count: Ratio(units)) : nil
            }
        }
    }

    /// `91 x 10 mg tablet`.
    static func text(_ line: SupplyLine, of monograph: Monograph) -> String {
        DoseWording(monograph: monograph).dosage(Dosage(product: line.product, count: line.count))
    }

    /// Writes the member. A quantity counts the product that is ordered; what counts others stands in extensions.
    static func write(
        _ lines: [SupplyLine], of product: Product?, days: Int, to writer: inout JSONWriter
    ) {
        let counted = lines.count == 1 ? product.flatMap { $0.name == lines[0].product ? $0 : nil } : nil
        writer.object("dispenseRequest") { writer in
            if let counted {
                writer.object("quantity") { FHIRQuantity(count: lines[0].count, of: counted).write(to: &$0) }
            } else {
                let values = lines.compactMap { FHIRText.string("\($0.count.text) x \($0.product)") }
                FHIRExtension.write(values.map { FHIRExtension(.dispense, .string($0)) }, to: &writer)
            }
            writer.object("expectedSupplyDuration") { FHIRQuantity(days: days).write(to: &$0) }
        }
    }
}
