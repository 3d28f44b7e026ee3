import DoseModel

/// Reads what to try against the snags people meet.
struct TroubleReader {
    /// What lets all moments of the day come later; it needs `by`.
    private static let later = "later"

    let citations: CitationList

    /// Reads the mapping `troubleshooting`.
    func read(_ node: YAMLNode) throws(InputError) -> [Trouble] {
        var troubles: [Trouble] = []
        var known: [String] = []
        for pair in try node.pairs(expecting: "snags by name") {
            let reader = try NodeReader(pair.value, as: "the snag `\(pair.name)`", keys: ["words", "steps"])
            let words = try WordList.lowerCase(reader.required("words"))
            let id = try TerminologyReader.identifier(pair.key, "a snag")
            for word in [id] + words {
                guard !known.contains(WordKey.of(word)) || WordKey.of(word) == id && word != id else {
                    throw try reader.required("words").error("`\(word)` names two snags")
                }
                known.append(WordKey.of(word))
            }
            var steps: [Trouble.Step] = []
            for item in try reader.required("steps").list() { steps.append(try step(item)) }
            guard !steps.isEmpty else {
                throw try reader.required("steps").error("there is nothing to try", expected: "at least one step")
            }
            troubles.append(Trouble(id: id, words: words, steps: steps))
        }
        return troubles
    }

    private func step(_ node: YAMLNode) throws(InputError) -> Trouble.Step {
        let also = ["revise", "by"]
        let reader = try NodeReader(node, as: "a step", keys: also + ["value", "basis", "citation", "note"])
        let advice = try citations.cited(node, "a step", also: also) { node throws(InputError) in
            try node.text(expecting: "a sentence")
        }
        guard let revise = reader.optional("revise") else {
            if let by = reader.optional("by") {
                throw by.error("`by` does nothing here", expected: "`revise: \(TroubleReader.later)` beside it")
            }
            return Trouble.Step(advice: advice)
        }
        let found = try TrackingReader.bareVerb(revise, also: [TroubleReader.later])
        guard found.word == TroubleReader.later else {
            if let by = reader.optional("by") {
                throw by.error("`by` does nothing here", expected: "`revise: \(TroubleReader.later)`")
            }
            return Trouble.Step(advice: advice, revise: .verb(found.verb))
        }
        return Trouble.Step(advice: advice, revise: .later(minutes: try AmountText.minutes(reader.required("by"))))
    }
}
