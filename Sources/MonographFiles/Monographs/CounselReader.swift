import DoseModel

/// Reads what a monograph tells people on particular days.
enum CounselReader {
    /// Reads the mapping `counsel`.
    static func read(_ node: YAMLNode, _ citations: CitationList) throws(InputError) -> Counsel {
        let keys = ["first-dose", "increase", "taper", "red-flags", "missed-dose", "blood-pressure", "driving"]
        let reader = try NodeReader(node, as: "the counsel", keys: keys)
        func sentence(_ key: String, _ node: YAMLNode) throws(InputError) -> Cited<String> {
            try citations.cited(node, "the counsel `\(key)`") {
                (node) throws(InputError) in try node.text(expecting: "sentences")
            }
        }
        func sentence(_ key: String) throws(InputError) -> Cited<String> { try sentence(key, reader.required(key)) }
        return Counsel(
            firstDose: try sentence("first-dose"), increase: try sentence("increase"), taper: try sentence("taper"),
            redFlags: try sentence("red-flags"), missedDose: try sentence("missed-dose"),
            bloodPressure: try reader.optional("blood-pressure").map { node throws(InputError) in
                try sentence("blood-pressure", node)
            },
            driving: try reader.optional("driving").map { node throws(InputError) in try sentence("driving", node) })
    }
}
