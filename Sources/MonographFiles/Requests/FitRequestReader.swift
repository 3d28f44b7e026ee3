package import DoseModel

/// Reads a request of somebody who asks whether a trial makes sense. Only the drug must be given; where protocol and
/// start are too, the whole request is read as it would be for planning.
package enum FitRequestReader {
    /// What was asked.
    package struct Question: Sendable {
        /// The drug's monograph.
        package let monograph: Monograph
        /// The person and what the drug is for.
        package let circumstances: Circumstances
        /// The protocol; `nil` where none was given, or a purpose that none is for.
        package let protocolName: String?
        /// The day the trial would begin; `nil` where none was given.
        package let start: CivilDate?
    }

    /// The keys that shape a plan and say nothing without protocol and start.
    private static let shaping = [
        "lead", "pace", "taper", "taper-pace", "by", "weeks", "target", "trial", "then", "so-far",
    ]

    /// Reads a request.
    package static func read(
        _ source: SourceText, overrides: [(key: String, value: String)] = [], library: MonographLibrary
    ) throws(InputError) -> Question {
        let node = try YAMLDocument.read(source)
        if JointRequestReader.isJoint(node) {
            throw node.error("the request asks for several drugs", expected: "a request for one, with `drug`")
        }
        let reader = try NodeReader(node, as: "the request", keys: RequestKeys.request)
        let layers = RequestLayers(
            flags: try RequestFlags(overrides), layers: [RequestLayers.Layer(reader: reader)], place: node.span,
            what: "the request")
        let monograph = try DrugReader.monograph(layers, library: library)
        let protocolNode = layers.node("protocol")
        let isUnsupported =
            try protocolNode.map { node throws(InputError) in
                monograph.unsupportedPurpose(named: try node.text()) != nil
            } ?? false
        if protocolNode != nil, layers.node("start") != nil, !isUnsupported {
            let request = try RequestReader.request(layers, monograph: monograph)
            return Question(
                monograph: monograph, circumstances: request.circumstances, protocolName: request.protocolName,
                start: request.start)
        }
        for key in shaping where !isUnsupported {
            guard let node = layers.node(key) else { continue }
            throw node.error(
                "`\(key)` shapes a plan, and says nothing without `protocol` and `start`",
                expected: "both of them, or no key `\(key)`")
        }
        let start = try layers.node("start").map { (_) throws(InputError) in try StartReader.read(layers) }
        let circumstances = try CircumstancesReader(layers, monograph: monograph, start: start).circumstances
        return Question(
            monograph: monograph, circumstances: circumstances,
            protocolName: try isUnsupported
                ? nil
                : protocolNode.map { node throws(InputError) in
                    try ProtocolNameReader.name(node, monograph: monograph, others: [PlanRequest.taperOnly])
                }, start: start)
    }
}
