package import DoseModel
import TextReports

/// Plans as FHIR R4 (4.0.1): a MedicationRequest for one plan, a Bundle for several or for a target without `sequence`.
package struct FHIRDocument: Sendable {
    /// What the references between resources begin with.
    static let root = "https://doseplan.example/fhir/"

    private let parts: [FHIRPart]
    private let profile: FHIRProfile

    /// Creates the document of at least one plan.
    package init(parts: [FHIRPart], profile: FHIRProfile) {
        self.parts = parts
        self.profile = profile
    }

    /// The resource as JSON, indented, with a line feed at its end.
    ///
    /// - Throws: where a step has no dose on any of its days, which an order cannot say.
    package func text() throws(InputError) -> String {
        var orders: [MedicationOrder] = []
        for part in parts { orders += try MedicationOrder.orders(for: part, profile) }
        var writer = JSONWriter(.pretty)
        if profile == .r4, orders.count == 1 {
            writer.object { orders[0].write(to: &$0) }
        } else {
            writer.object { FHIRDocument.write(orders, to: &$0) }
        }
        return writer.finish() + "\n"
    }

    private static func write(_ orders: [MedicationOrder], to writer: inout JSONWriter) {
        writer.text("resourceType", "Bundle")
        writer.text("type", "collection")
        writer.array("entry", orders) { writer, order in
            writer.object { writer in
                writer.text("fullUrl", root + "MedicationRequest/" + order.id)
                writer.object("resource") { order.write(to: &$0) }
            }
        }
    }
}
