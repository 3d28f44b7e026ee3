import DoseModel

/// Which drug a MedicationRequest orders, and in which product, found by its codes and then by its text.
struct FHIRMedication {
    /// The drug.
    let identity: DrugIdentity
    /// The product; `nil` where only the drug is named.
    let product: Product?
    /// Where it stands.
    let span: SourceSpan

    /// Finds it.
    ///
    /// - Parameters:
    ///   - request: the MedicationRequest.
    ///   - orders: where references lead.
    ///   - layers: a request or flags, which name the drug where the file's names are unknown.
    init(
        _ request: FHIRObject, in orders: FHIROrders, _ layers: RequestLayers, library: MonographLibrary
    ) throws(InputError) {
        let concept = try FHIRMedication.concept(of: request, in: orders)
        span = concept.span
        var found: (identity: DrugIdentity, product: Product?)?
        for coding in concept.codings {
            guard let system = Code.System.allCases.first(where: { $0.uri == coding.system }),
                let match = try library.identity(of: Code(system, coding.code))
            else { continue }
            if let other = found, other.identity.monograph.id != match.identity.monograph.id {
                throw InputError(
                    "the codes name two drugs, \(other.identity.monograph.id) and \(match.identity.monograph.id)",
                    at: coding.span, expected: "codes of one drug")
            }
            if found?.product == nil { found = match }
        }
        let names =
            [concept.text].compactMap { $0 }.map { (text: try? $0.text(), span: $0.span) }
            + concept.codings.map { (text: $0.display, span: $0.span) }
        for name in names {
            guard let text = name.text, let match = try FHIRMedication.match(text, library) else { continue }
            if let other = found {
                guard other.identity.monograph.id == match.identity.monograph.id else {
                    throw InputError(
                        "`\(text)` is another drug than its code, which is that of \(other.identity.monograph.id)",
                        at: name.span, expected: "code and text of one drug")
                }
                found = (other.identity, other.product ?? match.product)
            } else {
                found = match
            }
        }
        guard let found else {
            guard layers.node("drug") != nil else {
                throw InputError(
                    "`\(try concept.words())` is no drug that is known here, by code or by text", at: concept.span,
                    expected: "`--drug`, if it is one of: " + (try library.names().joined(separator: ", ")))
            }
            identity = try DrugReader.identity(layers, stated: nil, library: library)
            product = nil
            return
        }
        identity = found.identity
        product = found.product
    }

    /// The concept that names the medication, directly or in a Medication that is referred to.
    private static func concept(of request: FHIRObject, in orders: FHIROrders) throws(InputError) -> FHIRConcept {
        if let node = request.optional("medicationCodeableConcept") { return try FHIRConcept(node) }
        let node = try request.required("medicationReference")
        let reference = try FHIRObject(
            node, as: "a reference", used: ["reference", "display"], passed: ["type", "identifier"])
        guard let name = reference.optional("reference"),
            let medication = orders.resource(named: try name.text(), in: request.node)
        else {
            throw node.error(
                "the medication is referred to, and the file does not hold it",
                expected: "a Medication in the Bundle or contained, or `medicationCodeableConcept`")
        }
        guard let code = medication.member("code") else {
            throw medication.error("the Medication has no code", expected: "`\"code\": ...`")
        }
        return try FHIRConcept(code)
    }

    /// The drug, and the product where what stands behind its name is that of a product: `prednisone 5 mg tablet`,
    /// `Baclofen 10 mg oral tablet`.
    private static func match(
        _ text: String, _ library: MonographLibrary
    ) throws(InputError) -> (identity: DrugIdentity, product: Product?)? {
        let words = text.lowercased().split(separator: " ").map(String.init)
        guard let name = words.first else { return nil }
        for monograph in try library.all() {
            let alias = monograph.aliases.first { $0.name == name }
            guard name == monograph.id || alias != nil else { continue }
            let rest = words.dropFirst().filter { $0 != "oral" }.joined(separator: " ")
            let singular = rest.hasSuffix("s") ? String(rest.dropLast()) : rest
            return (
                DrugIdentity(monograph: monograph, alias: alias),
                rest.isEmpty ? nil : monograph.product(named: singular)
            )
        }
        return nil
    }
}
