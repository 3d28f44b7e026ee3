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
}
