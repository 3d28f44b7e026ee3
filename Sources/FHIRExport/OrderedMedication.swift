import DoseModel
import TextReports

/// What a request orders: one product where the plan takes one, otherwise the drug, with its products beside it.
struct OrderedMedication {
    /// The medications that stand inside the request.
    let contained: [ContainedResource]
    /// The ids of those that are not what is ordered, but what the doses are made of.
    let supporting: [String]
    private let drug: CodeableConcept
    private let isProduct: Bool

    /// The medication of a plan.
    init(_ part: FHIRPart) {
        let monograph = part.monograph
        let drug = CodeableConcept(monograph.codes, text: OrderedMedication.name(of: monograph))
        self.drug = drug
        let products = OrderedMedication.products(of: part)
        isProduct = products.count == 1
        let ids = products.indices.map { "product-\($0 + 1)" }
        contained = zip(ids, products).map { .medication(id: $0, $1, drug: drug) }
        supporting = isProduct ? [] : ids
    }

    /// Writes the member that names it.
    func write(to writer: inout JSONWriter) {
        guard isProduct, let id = contained.first?.id else {
            writer.object("medicationCodeableConcept") { drug.write(to: &$0) }
            return
        }
        writer.object("medicationReference") { $0.text("reference", "#" + id) }
    }

    /// The products a plan takes, in monograph order; those the monograph does not know have no code and no strength.
    static func products(of part: FHIRPart) -> [Product] {
        let names = Set(part.plan.steps.flatMap(\.doses).flatMap { $0.take ?? [] }.map(\.product))
        guard names.allSatisfy({ part.monograph.product(named: $0) != nil }) else { return [] }
        return part.monograph.products.filter { names.contains($0.name) }
    }

    /// The drug's name as codes' text and titles begin with it.
    static func name(of monograph: Monograph) -> String {
        monograph.id.prefix(1).uppercased() + monograph.id.dropFirst()
    }
}
