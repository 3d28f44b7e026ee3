import DoseModel

/// Reads what a drug does not go well with.
enum InteractionReader {
    /// Reads the list `interactions`.
    static func read(
        _ node: YAMLNode, _ citations: CitationList, _ words: KnownWords
    ) throws(InputError) -> [Interaction] {
        try node.list(expecting: "a list of interactions").map { (item) throws(InputError) in
            let also = ["with", "effect", "kidney-below"]
            let reader = try NodeReader(
                item, as: "an interaction", keys: also + ["level", "basis", "citation", "note"])
            return Interaction(
                with: try words.medicines(reader.required("with")),
                level: try citations.cited(item, "an interaction", key: "level", also: also) {
                    (node) throws(InputError) in try node.choice(of: Interaction.Level.self)
                }, effect: try reader.required("effect").text(expecting: "what may happen, in a clause"),
                kidneyBelow: try reader.optional("kidney-below").map { (node) throws(InputError) in
                    try node.integer(in: 1...200)
                })
        }
    }
}
