import DoseModel

/// Reads which drug a request or proposal is about.
enum DrugReader {
    /// The drug's monograph.
    static func monograph(_ layers: RequestLayers, library: MonographLibrary) throws(InputError) -> Monograph {
        let node = try layers.required("drug", example: "baclofen")
        for layer in layers.layers {
            guard let other = layer.node("drug") else { continue }
            guard try other.text().lowercased() == node.text(expecting: "the name of a drug").lowercased() else {
                throw other.error(
                    "this is about another drug than `\(try node.text())`, which \(node.span.text) names",
                    expected: "the same drug in both")
            }
        }
        return try library.monograph(named: node.text(expecting: "the name of a drug"), at: node.span)
    }

    /// The drug's monograph, which another name may stand for, from what a plan states or else from what stands beside
    /// it; where both speak, they must agree.
    static func identity(
        _ layers: RequestLayers, stated: YAMLNode?, library: MonographLibrary
    ) throws(InputError) -> DrugIdentity {
        guard let stated else {
            let node = try layers.required("drug", example: "baclofen")
            let identity = try library.identity(
                named: node.text(expecting: "the name of a drug"), at: node.span)
            try requireSame(identity.monograph, layers, library: library)
            return identity
        }
        let identity = try library.identity(named: stated.text(expecting: "the name of a drug"), at: stated.span)
        try requireSame(identity.monograph, layers, library: library)
        return identity
    }

    /// Makes sure that nothing beside a plan is about another drug.
    static func requireSame(
        _ monograph: Monograph, _ layers: RequestLayers, library: MonographLibrary
    ) throws(InputError) {
        var others = layers.layers.map { $0.node("drug") }
        others.append(layers.flags.node("drug"))
        for case let node? in others {
            let other = try library.identity(named: node.text(expecting: "the name of a drug"), at: node.span)
            guard other.monograph.id == monograph.id else {
                throw node.error("the plan is about `\(monograph.id)`", expected: "the same drug")
            }
        }
    }
}
