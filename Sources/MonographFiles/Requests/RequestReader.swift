package import DoseModel

/// Reads requests: YAML, or JSON, which is YAML.
package enum RequestReader {
    /// Reads a request and the monograph of its drug.
    ///
    /// - Parameters:
    ///   - source: the request.
    ///   - overrides: command-line flags as keys and values; each replaces the file's value.
    ///   - library: where the monographs are.
    /// - Throws: an error located at the key or value that cannot be read.
    package static func read(
        _ source: SourceText, overrides: [(key: String, value: String)] = [], library: MonographLibrary
    ) throws(InputError) -> (request: PlanRequest, monograph: Monograph) {
        try one(YAMLDocument.read(source), overrides: overrides, library: library)
    }

    /// Reads a request that is for one drug, or for several.
    package static func readAny(
        _ source: SourceText, overrides: [(key: String, value: String)] = [], library: MonographLibrary
    ) throws(InputError) -> AnyRequest {
        let node = try YAMLDocument.read(source)
        if JointRequestReader.isJoint(node) {
            let (request, monographs) = try JointRequestReader.read(node, overrides: overrides, library: library)
            return .several(request, monographs)
        }
        let (request, monograph) = try one(node, overrides: overrides, library: library)
        return .one(request, monograph)
    }

    private static func one(
        _ node: YAMLNode, overrides: [(key: String, value: String)], library: MonographLibrary
    ) throws(InputError) -> (request: PlanRequest, monograph: Monograph) {
        try refusePlan(node)
        if JointRequestReader.isJoint(node) {
            throw node.error("the request asks for several drugs", expected: "a request for one, with `drug`")
        }
        let reader = try NodeReader(node, as: "the request", keys: RequestKeys.request)
        let layers = RequestLayers(
            flags: try RequestFlags(overrides), layers: [RequestLayers.Layer(reader: reader)], place: node.span,
            what: "the request")
        try layers.flags.refuse(["unit"], because: "a request states its own")
        let monograph = try DrugReader.monograph(layers, library: library)
        return (try request(layers, monograph: monograph), monograph)
    }

    /// Reads everything but the drug.
    static func request(_ layers: RequestLayers, monograph: Monograph) throws(InputError) -> PlanRequest {
        let start = try StartReader.read(layers)
        let read = try CircumstancesReader(layers, monograph: monograph, start: start)
        var request = PlanRequest(
            drug: monograph.id, protocolName: try protocolName(layers, monograph), start: start,
            circumstances: read.circumstances, spans: layers.spans)
        request.circumstances.reminders = try ReminderReader(monograph: monograph).read(layers)
        request.id = try layers.node("id")?.line(expecting: "a name for the plan")
        request.written = try layers.node("written")?.date()
        if let node = layers.node("lead") { request.lead = try AmountText.minutes(node) }
        if let node = layers.node("pace") { request.pace = try AmountText.days(node) }
        request.taper = try layers.node("taper").map { node throws(InputError) in
            try TaperReader.name(node, monograph: monograph)
        }
        request.taperPace = try layers.node("taper-pace").map { node throws(InputError) in
            try TaperReader.pace(node)
        }
        request.by = try LastDayReader.read(layers, start: start)
        if let node = layers.node("target") {
            request.target = try PlanText.regimen(
                node.located(expecting: "a regimen, like `10 mg three times daily`"), names: read.names)
        }
        if let node = layers.node("trial") { request.trial = try AmountText.days(node) }
        request.then = try layers.node("then")?.choice(of: Sequel.self)
        request.soFar = try SoFarReader.read(layers, names: read.names)
        request.goal = try layers.node("goal").map { node throws(InputError) in try GoalReader.read(node) }
        request.travel = try layers.node("travel").map { node throws(InputError) in try TravelReader.read(node) } ?? []
        try refuseMeaningless(request, layers)
        try refuseUnusedTaper(request, monograph, layers)
        return request
    }

    /// The protocol's own name, where an alias was written.
    private static func protocolName(_ layers: RequestLayers, _ monograph: Monograph) throws(InputError) -> String {
        let node = try layers.required("protocol", example: monograph.protocols.first?.id ?? PlanRequest.taperOnly)
        return try ProtocolNameReader.name(node, monograph: monograph, others: [PlanRequest.taperOnly])
    }

    /// A plan that only comes off has no target; a key that would do nothing is refused rather than skipped.
    private static func refuseMeaningless(_ request: PlanRequest, _ layers: RequestLayers) throws(InputError) {
        guard request.protocolName == PlanRequest.taperOnly else { return }
        for key in ["target", "trial"] {
            if let node = layers.node(key) {
                throw node.error(
                    "a plan that only comes off has no `\(key)`",
                    expected: "another protocol, or no key `\(key)`; what is taken now stands under `so-far`")
            }
        }
        if let then = request.then, then != .taper, let node = layers.node("then") {
            throw node.error("a plan that only comes off ends without the drug", expected: "no key `then`")
        }
    }

    /// A way to come off is chosen only for a plan that comes off.
    private static func refuseUnusedTaper(
        _ request: PlanRequest, _ monograph: Monograph, _ layers: RequestLayers
    ) throws(InputError) {
        guard let node = layers.node("taper"),
            let titration = monograph.titrationProtocol(named: request.protocolName)
        else { return }
        guard (request.then ?? titration.usualSequel) == .taper else {
            throw node.error("the plan does not come off the drug, so `taper` does nothing", expected: "`then: taper`")
        }
    }

    /// Says what it is where somebody gives a plan for a request.
    private static func refusePlan(_ node: YAMLNode) throws(InputError) {
        guard case .mapping(let pairs) = node.content, let pair = pairs.first(where: { $0.name == "plan" }) else {
            return
        }
        throw pair.key.error(
            "this is a plan already; a request asks for one",
            expected: "`doseplan check` to judge it, or a request with `protocol` and `target`")
    }
}
