import DoseModel
import TextReports

/// What a request orders: one product where its doses are made of one, otherwise the drug, with its products beside it.
struct OrderedMedication {
    /// The medications that stand inside the request.
    let contained: [ContainedResource]
    /// The ids of those that are not what is ordered, but what the doses are made of.
    let supporting: [String]
    /// The one product that is ordered; `nil` where the drug is.
    let product: Product?
    private let drug: CodeableConcept

    /// The medication that some steps of a plan take.
    init(_ monograph: Monograph, _ steps: [DoseStep]) {
        let drug = CodeableConcept(monograph.codes, text: OrderedMedication.name(of: monograph))
        self.drug = drug
        let products = OrderedMedication.products(of: steps, monograph)
        product = products.count == 1 ? products[0] : nil
        let ids = products.indices.map { "product-\($0 + 1)" }
        contained = zip(ids, products).map { .medication(id: $0, $1, drug: drug) }
        supporting = product == nil ? ids : []
    }

    /// Writes the member that names it.
    func write(to writer: inout JSONWriter) {
        guard product != nil, let id = contained.first?.id else {
            writer.object("medicationCodeableConcept") { drug.write(to: &$0) }
            return
        }
        writer.object("medicationReference") { $0.text("reference", "#" + id) }
    }

    /// The products that steps take, in monograph order. One that the monograph does not know has neither code nor
    /// strength, and none is named then.
    static func products(of steps: [DoseStep], _ monograph: Monograph) -> [Product] {
        let names = Set(steps.flatMap(\.doses).flatMap { $0.take ?? [] }.map(\.product))
        guard names.allSatisfy({ monograph.product(named: $0) != nil }) else { return [] }
        return monograph.products.filter { names.contains($0.name) }
    }

    /// The drug's name as codes' text and titles begin with it.
    static func name(of monograph: Monograph) -> String {
        monograph.id.prefix(1).uppercased() + monograph.id.dropFirst()
    }
}
