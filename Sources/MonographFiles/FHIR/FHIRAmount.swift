import DoseModel

/// Reads how much one dose is: milligrams, or tablets and millilitres of the product ordered.
struct FHIRAmount {
    /// Units that are an amount of drug.
    private static let drug = ["mg", "g", "ug", "mcg", "µg"]
    /// Codes and words for one tablet or capsule: HL7's orderable forms, SNOMED CT, UCUM's annotations.
    private static let pieces = [
        "tab", "tablet", "tablets", "{tbl}", "{tablet}", "428673006", "385055001", "732936001", "cap", "capsule",
        "capsules", "{capsule}", "ortab", "ertab",
    ]

    /// The product ordered.
    let product: Product?

    /// The dose and what to take.
    func read(_ dosage: FHIRObject) throws(InputError) -> (amount: Dose, take: [Dosage]?, span: SourceSpan) {
        let rates = try dosage.list("doseAndRate")
        guard let rate = rates.first else {
            throw dosage.node.error(
                "the dosage does not say how much", expected: "`doseAndRate` with a `doseQuantity`")
        }
        if rates.count > 1 {
            throw rates[1].error("a second amount for the same dose", expected: "one `doseAndRate`")
        }
        let object = try FHIRObject(
            rate, as: "the amount", used: ["doseQuantity", "doseRange"],
            passed: ["type", "rateRatio", "rateRange", "rateQuantity"])
        if object.optional("doseRange") != nil {
            throw InputError(
                "a range of doses is no dose", at: object.span("doseRange"),
                expected: "`doseQuantity`; a plan says which dose")
        }
        for name in object.present(["rateRatio", "rateRange", "rateQuantity"]) {
            throw InputError("a rate is no dose", at: object.span(name), expected: "`doseQuantity`")
        }
        var (amount, take, span) = try quantity(object.required("doseQuantity"))
        let stated = try FHIRExtensions(of: rate).values(.take, "valueString")
        if let first = stated.first {
            guard take == nil else {
                throw first.error("the dose counts units of a product already", expected: "a dose in mg beside it")
            }
            var dosages: [Dosage] = []
            for node in stated { dosages.append(try FHIRExtensions.dosage(node)) }
            take = dosages
        }
        return (amount, take, span)
    }

    /// A quantity as a dose.
    func quantity(_ node: YAMLNode) throws(InputError) -> (amount: Dose, take: [Dosage]?, span: SourceSpan) {
        let (count, unit, object) = try FHIRAmount.measure(node)
        let value = try object.required("value")
        if let unit = FHIRAmount.drug.first(where: { $0 == unit }) {
            let text = YAMLNodeText(value, unit == "ug" || unit == "µg" ? "mcg" : unit)
            return (try AmountText.dose(text.located()), nil, value.span)
        }
        let product = try counted(unit, at: object.optional("unit") ?? object.optional("code") ?? node)
        guard let amount = product.strength.multiplied(by: count), !amount.isZero, amount <= PlanText.largestAmount
        else {
            throw value.error("\(count.text) x \(product.name) is no dose in whole micrograms")
        }
        return (amount, [Dosage(product: product.name, count: count)], value.span)
    }

    /// How many units of the product ordered a quantity is.
    func supply(_ node: YAMLNode) throws(InputError) -> SupplyLine {
        let (count, unit, object) = try FHIRAmount.measure(node)
        let product = try counted(unit, at: object.optional("unit") ?? object.optional("code") ?? node)
        return SupplyLine(product: product.name, count: count, span: try object.required("value").span)
    }

    private func counted(_ unit: String, at node: YAMLNode) throws(InputError) -> Product {
        let isVolume = unit == "ml"
        guard isVolume || FHIRAmount.pieces.contains(unit) else {
            throw node.error("`\(unit)` is no unit of a dose that is known here", expected: "mg, mL, or tablets (TAB)")
        }
        guard let product else {
            throw node.error(
                "the dose counts \(isVolume ? "millilitres" : "tablets"), and no product says how much drug is in one",
                expected: "a medication with its strength, or `--products` with one product")
        }
        guard product.form.isMeasured == isVolume else {
            throw node.error("`\(unit)` does not go with `\(product.name)`", expected: product.form.unit)
        }
        return product
    }

    /// The number of a quantity, and its unit in lower case: the code, or the word where there is none.
    private static func measure(
        _ node: YAMLNode
    ) throws(InputError) -> (count: Ratio, unit: String, object: FHIRObject) {
        let object = try FHIRObject(
            node, as: "a quantity", used: ["value", "unit", "code", "system", "comparator"])
        if let comparator = object.optional("comparator") {
            throw comparator.error("`\(try comparator.text())` leaves the quantity open", expected: "one number")
        }
        let count = try object.required("value").decimal("quantity")
        guard count.numerator > 0, count < Ratio(1_000_000) else {
            throw try object.required("value").error("this is no quantity of a dose", expected: "a number above 0")
        }
        guard let unit = object.optional("code") ?? object.optional("unit") else {
            throw node.error("the quantity has no unit", expected: "mg, mL, or tablets (TAB)")
        }
        return (count, try unit.text().lowercased(), object)
    }
}

/// A number of a file with its unit behind it, for the reader of doses, which reports both at the number.
private struct YAMLNodeText {
    private let node: YAMLNode
    private let unit: String

    init(_ node: YAMLNode, _ unit: String) {
        self.node = node
        self.unit = unit
    }

    func located() throws(InputError) -> LocatedText {
        let number = try node.located()
        let bytes = Array((number.text + " " + unit).utf8)
        return LocatedText(bytes: bytes, range: 0..<bytes.count, origin: number.origin)
    }
}
