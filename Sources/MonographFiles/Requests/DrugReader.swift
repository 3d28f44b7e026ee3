import DoseModel

/// Reads which drug a request or proposal is about.
enum DrugReader {
    /// The drug's monograph.
    static func monograph(_ layers: RequestLayers, library: MonographLibrary) throws(InputError) -> Monograph {
        let node = try layers.required("drug", example: "baclofen")
        return try library.monograph(named: node.text(expecting: "the name of a drug"), at: node.span)
    }
}
