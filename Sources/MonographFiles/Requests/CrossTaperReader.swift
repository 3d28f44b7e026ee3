import DoseModel

/// Reads which drug of a request replaces which: `{ from: baclofen, to: tizanidine }`.
enum CrossTaperReader {
    /// Reads it; both must be among `drugs`.
    static func read(_ node: YAMLNode, drugs: [String]) throws(InputError) -> CrossTaper {
        let reader = try NodeReader(node, as: "the cross-taper", keys: ["from", "to"])
        let from = try drug(reader.required("from"), among: drugs)
        let place = try reader.required("to")
        let to = try drug(place, among: drugs)
        guard from != to else {
            throw place.error("`\(to)` cannot replace itself", expected: "two drugs of this request")
        }
        return CrossTaper(from: from, to: to, span: node.span)
    }

    private static func drug(_ node: YAMLNode, among drugs: [String]) throws(InputError) -> String {
        let text = try node.text(expecting: "a drug that stands under `drugs`")
        guard drugs.contains(text.lowercased()) else {
            throw node.error(
                "`\(text)` is no drug of this request", expected: "one of: " + drugs.joined(separator: ", "),
                nearest: NearestWord.of(text, in: drugs))
        }
        return text.lowercased()
    }
}
