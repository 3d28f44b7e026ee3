import DoseModel

/// Reads what is handed over for a request: the quantity, as often as it may be dispensed.
enum FHIRSupply {
    /// The lines, one a product; none where nothing is said.
    static func lines(
        _ request: FHIRObject, _ amount: FHIRAmount, _ remarks: inout FHIRRemarks
    ) throws(InputError) -> [SupplyLine] {
        guard let node = request.optional("dispenseRequest") else { return [] }
        let dispense = try FHIRObject(
            node, as: "the dispense request", used: ["quantity", "numberOfRepeatsAllowed"],
            passed: ["initialFill", "dispenseInterval", "validityPeriod", "expectedSupplyDuration", "performer"])
        var lines: [SupplyLine] = []
        for value in try FHIRExtensions(of: node).values(.dispense, "valueString") {
            let dosage = try FHIRExtensions.dosage(value)
            lines.append(SupplyLine(product: dosage.product, count: dosage.count, span: value.span))
        }
        if let quantity = dispense.optional("quantity") {
            guard lines.isEmpty else {
                throw quantity.error("the products are counted already", expected: "one of both")
            }
            lines = [try amount.supply(quantity)]
        }
        let repeats = try dispense.optional("numberOfRepeatsAllowed")?.integer(in: 0...1_000) ?? 0
        if dispense.optional("initialFill") != nil {
            remarks.add(
                .note, "the first fill is not counted beside the quantity", at: dispense.span("initialFill"))
        }
        return lines.map { SupplyLine(product: $0.product, count: $0.count * (1 + repeats), span: $0.span) }
    }

    /// Adds lines to others, by product.
    static func add(_ new: [SupplyLine], to lines: inout [SupplyLine]) {
        for line in new {
            if let index = lines.firstIndex(where: { $0.product == line.product }) {
                lines[index] = SupplyLine(
                    product: line.product, count: lines[index].count + line.count, span: lines[index].span)
            } else {
                lines.append(line)
            }
        }
    }
}
