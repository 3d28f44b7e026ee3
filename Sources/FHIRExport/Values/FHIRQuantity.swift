import DoseModel
import TextReports

/// A number with its unit, in UCUM where UCUM has it.
struct FHIRQuantity {
    private static let ucum = "http://unitsofmeasure.org"
    private static let forms = "http://terminology.hl7.org/CodeSystem/v3-orderableDrugForm"

    private let value: String
    private let unit: String
    private let system: String?
    private let code: String?

    /// An amount of drug, in milligrams.
    init(_ dose: Dose) {
        value = DecimalText.thousandths(dose.micrograms)
        (unit, system, code) = ("mg", FHIRQuantity.ucum, "mg")
    }

    /// A number of days.
    init(days: Int) {
        value = String(days)
        (unit, system, code) = (days == 1 ? "day" : "days", FHIRQuantity.ucum, "d")
    }

    /// Whole units of a product. UCUM has no tablets; HL7's forms do.
    init(count: Ratio, of product: Product) {
        value = count.decimalText
        unit = product.form.unit
        switch product.form {
        case .tablet, .orodispersible, .modifiedRelease: (system, code) = (FHIRQuantity.forms, "TAB")
        case .capsule: (system, code) = (FHIRQuantity.forms, "CAP")
        case .liquid: (system, code) = (FHIRQuantity.ucum, "mL")
        case .patch: (system, code) = (nil, nil)
        }
    }

    /// Writes the members.
    func write(to writer: inout JSONWriter) {
        writer.number("value", decimal: value)
        writer.text("unit", unit)
        guard let system, let code else { return }
        writer.text("system", system)
        writer.text("code", code)
    }
}
