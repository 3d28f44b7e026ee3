import DoseModel

/// Reads requests for several drugs: what holds for all at the top, each drug in an entry of `drugs`.
enum JointRequestReader {
    /// The most drugs in one request. A typing guard; no person's plan is surveyed with more.
    static let mostDrugs = 20

    /// Whether a file asks for several drugs: it says `drugs`, which no other file does.
    static func isJoint(_ node: YAMLNode) -> Bool {
        guard case .mapping(let pairs) = node.content else { return false }
        return pairs.contains { $0.name == "drugs" }
    }

    /// Reads the request and the monographs of its drugs, in file order.
    ///
    /// - Throws: an error located at the key or value that cannot be read.
    static func read(
        _ node: YAMLNode, overrides: [(key: String, value: String)], library: MonographLibrary
    ) throws(InputError) -> (request: JointRequest, monographs: [Monograph]) {
        try refuse(
            RequestKeys.entry.filter { !RequestKeys.joint.contains($0) } + ["plan"], in: node,
            because: "is about one drug", expecting: { "`\($0)` in an entry of `drugs`" })
        let shared = try NodeReader(node, as: "the request", keys: RequestKeys.joint)
        let acknowledgements = try shared.optional("acknowledge").map(JointRequestReader.acknowledgements) ?? []
        let entries = try entries(shared)
        let flags = try flags(overrides, entries)

        var requests: [PlanRequest] = []
        var monographs: [Monograph] = []
        for entry in entries {
            // A flag replaces what stands at the top, and an entry's own key counts more than that.
            let layers = RequestLayers(
                flags: flags.without(entry.names.filter { RequestKeys.joint.contains($0) }),
                layers: [RequestLayers.Layer(reader: entry), RequestLayers.Layer(reader: shared)],
                place: entry.node.span, what: "this entry of `drugs`")
            let monograph = try DrugReader.monograph(layers, library: library)
            guard !monographs.contains(where: { $0.id == monograph.id }) else {
                throw try entry.required("drug").error(
                    "`\(monograph.id)` stands under `drugs` twice", expected: "one entry a drug")
            }
            var request = try RequestReader.request(layers, monograph: monograph)
            if entry.optional("acknowledge") == nil { request.circumstances.acknowledgements = [] }
            if entry.optional("id") == nil { request.id = request.id.map { "\($0) \(monograph.id)" } }
            if let id = request.id, requests.contains(where: { $0.id == id }) {
                throw (entry.optional("id") ?? entry.node).error(
                    "the plan of another drug is called `\(id)` too", expected: "another `id`")
            }
            requests.append(request)
            monographs.append(monograph)
        }
        let crossTaper = try shared.optional("cross-taper").map { node throws(InputError) in
            try CrossTaperReader.read(node, drugs: monographs.map(\.id))
        }
        let request = JointRequest(requests: requests, crossTaper: crossTaper, acknowledgements: acknowledgements)
        return (request, monographs)
    }

    private static func entries(_ shared: NodeReader) throws(InputError) -> [NodeReader] {
        let node = try shared.required("drugs")
        let items = try node.list(expecting: "a list, one entry a drug: `- drug: baclofen`")
        guard !items.isEmpty else {
            throw node.error("the list of drugs is empty", expected: "at least one entry, `- drug: baclofen`")
        }
        guard items.count <= mostDrugs else {
            throw items[mostDrugs].error("more than \(mostDrugs) drugs stand under `drugs`")
        }
        var entries: [NodeReader] = []
        for item in items {
            try refuse(
                RequestKeys.sharedOnly, in: item, because: "holds for all drugs",
                expecting: { "`\($0)` at the top, beside `drugs`" })
            let entry = try NodeReader(item, as: "an entry of `drugs`", keys: RequestKeys.entry)
            // Without it the error would lie at a drug that stands nowhere.
            _ = try entry.required("drug")
            entries.append(entry)
        }
        return entries
    }

    /// The flags, none of which may be about one drug or without effect.
    private static func flags(
        _ overrides: [(key: String, value: String)], _ entries: [NodeReader]
    ) throws(InputError) -> RequestFlags {
        let flags = try RequestFlags(overrides)
        try flags.refuse(
            RequestKeys.flags.filter { !RequestKeys.jointFlags.contains($0) },
            because: "the request is for several drugs, and this is about one; write it into the drug's entry")
        let covered = RequestKeys.jointFlags.filter { key in entries.allSatisfy { $0.optional(key) != nil } }
        try flags.refuse(covered, because: "every drug's entry says it")
        return flags
    }

    /// Names a key that stands at the wrong level before it is called unknown.
    private static func refuse(
        _ keys: [String], in node: YAMLNode, because reason: String, expecting expected: (String) -> String
    ) throws(InputError) {
        guard case .mapping(let pairs) = node.content,
            let pair = pairs.first(where: { keys.contains($0.name) })
        else { return }
        throw pair.key.error("`\(pair.name)` \(reason)", expected: expected(pair.name))
    }

    /// What is acknowledged for all drugs; a step is always one drug's.
    static func acknowledgements(_ node: YAMLNode) throws(InputError) -> [Acknowledgement] {
        let list = try AcknowledgementReader.read(node)
        for acknowledgement in list where acknowledgement.step != nil {
            throw InputError(
                "a step is one drug's, and this acknowledgement is for all", at: acknowledgement.span,
                expected: "`acknowledge` with a step in the entry of its drug")
        }
        return list
    }
}
