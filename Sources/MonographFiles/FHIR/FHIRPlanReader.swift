import DoseModel

/// Reads a plan from a FHIR R4 MedicationRequest, or from those of a Bundle that are for one drug. What a plan here
/// cannot say is a finding or an error, and never guessed.
struct FHIRPlanReader {
    private static let used = [
        "resourceType", "status", "doNotPerform", "medicationCodeableConcept", "medicationReference",
        "dosageInstruction", "dispenseRequest",
    ]
    /// What says nothing of the doses.
    private static let passed = [
        "meta", "implicitRules", "language", "text", "contained", "identifier", "statusReason", "intent", "category",
        "priority", "reportedBoolean", "reportedReference", "subject", "encounter", "supportingInformation",
        "authoredOn", "requester", "performer", "performerType", "recorder", "reasonCode", "reasonReference",
        "instantiatesCanonical", "instantiatesUri", "basedOn", "groupIdentifier", "courseOfTherapyType", "insurance",
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
        var identity: DrugIdentity?
        var dosages: [FHIRDosage] = []
        for node in orders.requests {
            let request = try FHIRObject(
                node, as: "the MedicationRequest", used: FHIRPlanReader.used, passed: FHIRPlanReader.passed)
            try look(at: request)
            let medication = try FHIRMedication(request, in: orders, layers, library: library)
            if let known = identity?.monograph, known.id != medication.identity.monograph.id {
                throw InputError(
                    "the Bundle orders \(known.id) and \(medication.identity.monograph.id)", at: medication.span,
                    expected: "orders for one drug in a file")
            }
            identity = medication.identity
            for finding in medication.identity.note(at: medication.span)
            where !plan.findings.contains(where: { $0.message == finding.message }) {
                plan.findings.append(finding)
            }
            let product =
                if let product = medication.product { product } else {
                    try ProductsReader.onlyProduct(layers, monograph: medication.identity.monograph)
                }
            if let name = medication.product?.name, !(plan.products ?? []).contains(name) {
                plan.products = (plan.products ?? []) + [name]
            }
            let amount = FHIRAmount(product: product)
            let list = try request.required("dosageInstruction").list(expecting: "a list of dosages")
            guard !list.isEmpty, list.count <= PlanText.mostSteps else {
                throw try request.required("dosageInstruction").error("there are no dosages, or far too many")
            }
            var own: [FHIRDosage] = []
            for item in list { own.append(try FHIRDosage(item, amount: amount, names: names, &remarks)) }
            if orders.requests.count > 1, let open = own.first(where: { $0.bounds.start == nil }) {
                throw InputError(
                    "the orders of a Bundle are put together by their dates, and this dosage names none",
                    at: open.span, expected: "`boundsPeriod`")
            }
            dosages += own
            if let supply = try supply(request, amount) {
                if let index = plan.dispensed.firstIndex(where: { $0.product == supply.product }) {
                    let count = plan.dispensed[index].count + supply.count
                    plan.dispensed[index] = SupplyLine(product: supply.product, count: count)
                } else {
                    plan.dispensed.append(supply)
                }
            }
        }
        guard let identity else { preconditionFailure("a file without requests was refused") }
        plan.steps = try FHIRSteps.steps(dosages)
        plan.findings += remarks.findings
        return (identity, plan)
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

    /// What is handed over: the quantity, as often as it may be dispensed.
    private mutating func supply(_ request: FHIRObject, _ amount: FHIRAmount) throws(InputError) -> SupplyLine? {
        guard let node = request.optional("dispenseRequest") else { return nil }
        let dispense = try FHIRObject(
            node, as: "the dispense request", used: ["quantity", "numberOfRepeatsAllowed"],
            passed: ["initialFill", "dispenseInterval", "validityPeriod", "expectedSupplyDuration", "performer"])
        guard let quantity = dispense.optional("quantity") else { return nil }
        let line = try amount.supply(quantity)
        let repeats = try dispense.optional("numberOfRepeatsAllowed")?.integer(in: 0...1_000) ?? 0
        if dispense.optional("initialFill") != nil {
            remarks.add(
                .note, "the first fill is not counted beside the quantity", at: dispense.span("initialFill"))
        }
        return SupplyLine(product: line.product, count: line.count * (1 + repeats))
    }
}
