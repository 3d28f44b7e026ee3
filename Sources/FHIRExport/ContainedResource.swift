import DoseModel
import TextReports

/// A resource that stands inside a request.
enum ContainedResource {
    /// Somebody whose identity is not told.
    case person
    /// A product.
    case medication(id: String, Product, drug: CodeableConcept)

    /// The id of the person.
    static let personId = "person"

    /// The id inside the request.
    var id: String {
        switch self {
        case .person: ContainedResource.personId
        case .medication(let id, _, _): id
        }
    }

    /// Writes the members.
    func write(to writer: inout JSONWriter) {
        switch self {
        case .person:
            writer.text("resourceType", "Patient")
            writer.text("id", id)
        case .medication(let id, let product, let drug):
            writer.text("resourceType", "Medication")
            writer.text("id", id)
            writer.object("code") { writer in
                CodeableConcept(product.codes, text: (drug.text ?? "") + " " + product.name).write(to: &writer)
            }
            writer.object("form") { $0.text("text", product.form.rawValue) }
            writer.array("ingredient", [drug]) { writer, drug in
                writer.object { writer in
                    writer.object("itemCodeableConcept") { drug.write(to: &$0) }
                    writer.object("strength") { writer in
                        writer.object("numerator") { FHIRQuantity(product.strength).write(to: &$0) }
                        writer.object("denominator") { writer in
                            FHIRQuantity(count: Ratio(1), of: product).write(to: &writer)
                        }
                    }
                }
            }
        }
    }
}
