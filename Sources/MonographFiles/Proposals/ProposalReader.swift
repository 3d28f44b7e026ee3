package import DoseModel

/// Reads plans from elsewhere, told apart by their content: YAML with `plan:`, bare plan text, Doseplan's JSON, CSV, a
/// FHIR MedicationRequest or Bundle, or a calendar that Doseplan wrote.
package enum ProposalReader {
    /// A plan with what it is judged in, the monograph it is judged by, and what had to be assumed.
    package typealias Reading = (proposal: Proposal, monograph: Monograph, findings: [Finding])

    /// Reads a plan from elsewhere.
    ///
    /// - Parameters:
    ///   - source: the plan.
    ///   - request: a request that says what the plan leaves out. A key of the plan's own file counts more; only what
    ///     Doseplan's JSON recorded of the circumstances counts less, so that a plan can be judged anew in others.
    ///   - overrides: command-line flags as keys and values; they count most.
    ///   - library: where the monographs are.
    ///   - identify: makes a UUID from the name of a plan that has none.
    /// - Throws: an error located at what cannot be read.
    package static func read(
        _ source: SourceText, request: SourceText? = nil, overrides: [(key: String, value: String)] = [],
        library: MonographLibrary, identify: (String) -> String = ProposalIdentity.uuid
    ) throws(InputError) -> Reading {
        let flags = try RequestFlags(overrides)
        var layers: [RequestLayers.Layer] = []
        if let request {
            let reader = try NodeReader(
                try YAMLDocument.read(request), as: "the request", keys: RequestKeys.request)
            layers.append(RequestLayers.Layer(reader: reader))
        }
        let (kind, root) = try ContentKind.read(source)
        if kind != .csv { try flags.refuse(["unit"], because: "only a table may leave out the unit") }
        if kind == .planJSON, let root {
            return try PlanJSONReader(root, flags: flags, layers: layers, library: library).read()
        }
        try flags.refuse(
            ["pace", "taper", "taper-pace", "by", "weeks", "target", "trial"], because: "the plan is given")
        let isOwnForm = root != nil && kind != .fhir
        if let root, isOwnForm {
            guard kind == .proposal else {
                throw root.error(
                    "there is no plan to judge",
                    expected: "`plan:` with plan text or a list of steps, or bare plan text")
            }
            let reader = try NodeReader(root, as: "the proposal", keys: RequestKeys.proposal)
            layers.insert(RequestLayers.Layer(reader: reader), at: 0)
        }
        let all = RequestLayers(
            flags: flags, layers: layers, place: root?.span ?? SourceSpan(file: source.name, line: 1, column: 1),
            what: isOwnForm ? "the proposal" : "what stands beside the \(kind.words)", hasOwnLayer: isOwnForm)
        // The problem times' names are needed to read the steps, and the steps may hold the first day, which the
        // circumstances are checked against.
        let names = try CircumstancesReader.names(all)
        let (drug, stated) = try stated(kind, source, root, all, names: names, library: library)
        return try read(source, stated, drug.monograph, all, names: names, identify: identify)
    }

    /// What the plan says and which drug it is for, whatever its format.
    private static func stated(
        _ kind: ContentKind, _ source: SourceText, _ root: YAMLNode?, _ layers: RequestLayers, names: [String],
        library: MonographLibrary
    ) throws(InputError) -> (identity: DrugIdentity, plan: StatedPlan) {
        switch kind {
        case .csv: return try CSVPlanReader.read(source, layers, library: library)
        case .calendar: return try CalendarPlanReader.read(source, layers, library: library)
        case .fhir:
            guard let root else { preconditionFailure("FHIR is JSON") }
            return try FHIRPlanReader.read(root, layers, names: names, library: library)
        case .proposal, .planText, .request, .jointRequest, .planJSON, .jointJSON:
            let drug = try DrugReader.identity(layers, stated: nil, library: library)
            var plan = StatedPlan()
            let product = try ProductsReader.onlyProduct(layers, monograph: drug.monograph)
            plan.steps = try steps(source, layers, names: names, product: product)
            plan.findings = drug.note(at: layers.node("drug")?.span)
            return (drug, plan)
        }
    }

    private static func read(
        _ source: SourceText, _ stated: StatedPlan, _ monograph: Monograph, _ layers: RequestLayers, names: [String],
        identify: (String) -> String
    ) throws(InputError) -> Reading {
        let proposed = stated.steps
        let start = try ProposalDates.start(proposed, layers)
        var circumstances = try CircumstancesReader(layers, monograph: monograph, start: start).circumstances
        circumstances.timeZone = circumstances.timeZone ?? stated.timeZone
        circumstances.products = circumstances.products ?? stated.products
        circumstances.companions += stated.companions
        let ownSoFar = try SoFarReader.read(layers, names: names)
        let soFar = ownSoFar ?? stated.soFar
        let titration = try titration(layers, monograph)
        let lead = try layers.node("lead").map { node throws(InputError) in try AmountText.minutes(node) }

        var times = ProposalTimes(circumstances, monograph: monograph, titration: titration, lead: lead)
        let steps = try ProposalDates.dated(proposed.steps, from: start, soFar: soFar, times: &times)
        let id = try layers.ownNode("id")?.line(expecting: "a name for the plan")
        let name =
            id.map { "id:" + $0 } ?? "\(monograph.id) from \(start.text):"
            + String(decoding: source.bytes, as: UTF8.self)
        let written = try layers.ownNode("written")?.date() ?? start
        let dispensed = try DispenseReader.read(layers.ownNode("dispense"), monograph: monograph)
        let onHand = try DispenseReader.read(layers.ownNode("on-hand"), monograph: monograph)
        let fills = try FillReader.read(layers.ownNode("fills"), monograph: monograph)
        let ending = try ending(proposed, layers)
        let plan = Plan(
            identity: stated.identity ?? PlanIdentity(id: identify(name), revision: 0, written: written),
            drug: monograph.id, protocolName: titration?.id ?? stated.protocolName, timeZone: circumstances.timeZone,
            zones: stated.zones + (try ZonesReader.read(layers.ownNode("zones"), home: circumstances.timeZone)),
            monograph: MonographReference(id: monograph.id, version: monograph.version), soFar: soFar, steps: steps,
            ending: stated.ending ?? ending, milestones: stated.milestones,
            dispensed: stated.dispensed + dispensed,
            onHand: onHand, fills: fills,
            goal: try layers.node("goal").map { node throws(InputError) in try GoalReader.read(node) })
        return (Proposal(plan: plan, circumstances: circumstances), monograph, stated.findings + times.assumed())
    }

    private static func steps(
        _ source: SourceText, _ layers: RequestLayers, names: [String], product: Product?
    ) throws(InputError) -> ProposedSteps {
        guard layers.hasOwnLayer, let node = layers.layers.first?.node("plan") else {
            return try ProposalText.steps(source, names: names, product: product)
        }
        switch node.content {
        case .sequence(let items): return try ProposalStepList(names: names, product: product).steps(items)
        case .scalar: return try ProposalText.steps(node, names: names, product: product)
        case .mapping:
            throw node.error("\(node.kind) stands where steps are needed", expected: "plan text, or a list of steps")
        }
    }

    /// The protocol whose slots and anchor hold where the plan leaves them open; one that only comes off has none.
    private static func titration(
        _ layers: RequestLayers, _ monograph: Monograph
    ) throws(InputError) -> TitrationProtocol? {
        guard let node = layers.node("protocol") else { return nil }
        // A plan for it exists already; that evidence does not support it is a judgement, and the checker's.
        if monograph.unsupportedPurpose(named: try node.text()) != nil { return nil }
        let name = try ProtocolNameReader.name(node, monograph: monograph, others: [PlanRequest.taperOnly])
        return monograph.titrationProtocol(named: name)
    }

    /// What follows the last step: `stop` in the plan, or `then` beside it.
    private static func ending(_ steps: ProposedSteps, _ layers: RequestLayers) throws(InputError) -> Ending {
        guard let node = layers.ownNode("then") else { return steps.stop == nil ? .unstated : .stop }
        let word = try node.choice(among: [Ending.review.rawValue, Ending.continue.rawValue])
        guard steps.stop == nil else {
            throw node.error("the plan ends in `stop`, and nothing follows", expected: "`stop` or `then`, not both")
        }
        return word == Ending.review.rawValue ? .review : .continue
    }
}
