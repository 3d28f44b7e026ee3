import DoseModel

/// Reads a plan from a FHIR R4 MedicationRequest, or from those of a Bundle that are for the drug that is asked for. What a plan here
/// cannot say is a finding or an error, and never guessed.
struct FHIRPlanReader {
    private static let used = [
        "resourceType", "status", "doNotPerform", "medicationCodeableConcept", "medicationReference",
        "dosageInstruction", "dispenseRequest", "groupIdentifier", "authoredOn",
    ]
    /// What says nothing of the doses.
    private static let passed = [
        "meta", "implicitRules", "language", "text", "contained", "identifier", "statusReason", "intent", "category",
        "priority", "reportedBoolean", "reportedReference", "subject", "encounter", "supportingInformation",
        "requester", "performer", "performerType", "recorder", "reasonCode", "reasonReference",
        "instantiatesCanonical", "instantiatesUri", "basedOn", "courseOfTherapyType", "insurance",
        "note", "substitution", "priorPrescription", "detectedIssue", "eventHistory",
    ]

    private let layers: RequestLayers
    private let library: MonographLibrary
    private var remarks = FHIRRemarks()

    /// Reads it.
    ///
    /// - Parameters:
    ///   - layers: what a request and flags say beside the resource.
    ///   - names: times of the person's day that have names of their own.
    static func read(
        _ root: YAMLNode, _ layers: RequestLayers, names: [String], library: MonographLibrary
    ) throws(InputError) -> (identity: DrugIdentity, plan: StatedPlan) {
        var reader = FHIRPlanReader(layers: layers, library: library)
        return try reader.read(FHIROrders(root), names: names)
    }

    private init(layers: RequestLayers, library: MonographLibrary) {
        self.layers = layers
        self.library = library
    }

    private mutating func read(
        _ orders: FHIROrders, names: [String]
    ) throws(InputError) -> (identity: DrugIdentity, plan: StatedPlan) {
        var plan = StatedPlan()
        let (ordered, others) = try ordered(orders)
        guard let identity = ordered.first?.medication.identity else {
            preconditionFailure("a file without requests was refused")
        }
        plan.companions = others.map { Companion($0) }
        var dosages: [FHIRDosage] = []
        var own: PlanIdentity?
        for (request, medication) in ordered {
            try look(at: request)
            for finding in medication.identity.note(at: medication.span)
            where !plan.findings.contains(where: { $0.message == finding.message }) {
                plan.findings.append(finding)
            }
            let entries = try self.dosages(of: request, medication, names: names, to: &plan)
            if ordered.count > 1, let open = entries.first(where: { $0.bounds.start == nil }) {
                throw InputError(
                    "the orders of a Bundle are put together by their dates, and this dosage names none",
                    at: open.span, expected: "`boundsPeriod`")
            }
            dosages += entries
            guard let facts = try FHIRPlanFacts(request) else { continue }
            if own == nil { try facts.fill(&plan, names: names) }
            let id = try facts.identity()
            guard own == nil || own == id else {
                throw request.node.error(
                    "this request is of another plan for the same drug", expected: "one plan a drug")
            }
            own = id
        }
        plan.steps = try FHIRSteps.steps(dosages)
        plan.findings += remarks.findings
        return (identity, plan)
    }

    /// The requests for one drug, which a request or flag picks where there are several; and the other drugs.
    private func ordered(
        _ orders: FHIROrders
    ) throws(InputError) -> (own: [(request: FHIRObject, medication: FHIRMedication)], others: [Monograph]) {
        var all: [(request: FHIRObject, medication: FHIRMedication)] = []
        for node in orders.requests {
            let request = try FHIRObject(
                node, as: "the MedicationRequest", used: FHIRPlanReader.used, passed: FHIRPlanReader.passed)
            all.append((request, try FHIRMedication(request, in: orders, layers, library: library)))
        }
        var drugs: [Monograph] = []
        for (_, medication) in all where !drugs.contains(where: { $0.id == medication.identity.monograph.id }) {
            drugs.append(medication.identity.monograph)
        }
        guard drugs.count > 1 else {
            try DrugReader.requireSame(drugs[0], layers, library: library)
            return (all, [])
        }
        guard let node = layers.node("drug") else {
            let other = all.first { $0.medication.identity.monograph.id != drugs[0].id }
            throw InputError(
                "the Bundle orders \(drugs.map(\.id).joined(separator: " and "))", at: other?.medication.span,
                expected: "orders for one drug in a file, or `--drug`, which says of which to read")
        }
        let wanted = try library.identity(named: node.text(expecting: "the name of a drug"), at: node.span)
        let own = all.filter { $0.medication.identity.monograph.id == wanted.monograph.id }
        guard !own.isEmpty else {
            throw node.error(
                "the Bundle orders \(drugs.map(\.id).joined(separator: " and "))", expected: "one of them")
        }
        try DrugReader.requireSame(wanted.monograph, layers, library: library)
        return (own, drugs.filter { $0.id != wanted.monograph.id })
    }

    /// The dosages of a request; its products and what is handed over are added to the plan.
    private mutating func dosages(
        of request: FHIRObject, _ medication: FHIRMedication, names: [String], to plan: inout StatedPlan
    ) throws(InputError) -> [FHIRDosage] {
        let monograph = medication.identity.monograph
        let product =
            if let product = medication.product { product } else {
                try ProductsReader.onlyProduct(layers, monograph: monograph)
            }
        let amount = FHIRAmount(product: product)
        let list = try request.required("dosageInstruction").list(expecting: "a list of dosages")
        guard !list.isEmpty, list.count <= PlanText.mostSteps else {
            throw try request.required("dosageInstruction").error("there are no dosages, or far too many")
        }
        var dosages: [FHIRDosage] = []
        for item in list { dosages.append(try FHIRDosage(item, amount: amount, names: names, &remarks)) }
        // What doses are said to be made of is at hand.
        let taken = dosages.flatMap(\.regimen.doses).flatMap { $0.take ?? [] }.compactMap {
            monograph.product(named: $0.product)?.name
        }
        for name in [medication.product?.name].compactMap({ $0 }) + taken
        where !(plan.products ?? []).contains(name) {
            plan.products = (plan.products ?? []) + [name]
        }
        FHIRSupply.add(try FHIRSupply.lines(request, amount, &remarks), to: &plan.dispensed)
        return dosages
    }

    /// Looks at what may turn an order into none.
    private mutating func look(at request: FHIRObject) throws(InputError) {
        if let node = request.optional("doNotPerform"), try node.isTrue() {
            throw node.error("the resource says that the drug is not to be given", expected: "an order")
        }
        guard let status = request.optional("status") else { return }
        let word = try status.text()
        guard !["active", "draft", "on-hold"].contains(word) else { return }
        remarks.add(
            .warning, "the order's status is `\(word)`: it is not in force", at: status.span,
            help: "check that this is the order that was meant")
    }
}
