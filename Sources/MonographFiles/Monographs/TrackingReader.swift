import DoseModel

/// Reads how what people write down is judged.
struct TrackingReader {
    let citations: CitationList

    /// Reads the mapping `tracking`.
    func read(_ node: YAMLNode) throws(InputError) -> TrackingRules {
        let reader = try NodeReader(node, as: "the tracking", keys: ["blood-pressure", "decision"])
        return TrackingRules(
            standing: try reader.optional("blood-pressure").map { node throws(InputError) in try standing(node) },
            decision: try reader.optional("decision").map { node throws(InputError) in try decision(node) })
    }

    private func standing(_ node: YAMLNode) throws(InputError) -> StandingRule {
        let reader = try NodeReader(
            node, as: "the rule for blood pressure on standing",
            keys: ["fall", "sit-to-stand-systolic", "sit-to-stand-diastolic", "standing-below", "paired-within"])
        func value(_ node: YAMLNode) throws(InputError) -> Int { try node.integer(in: 1...300) }
        func pressure(_ key: String, _ what: String) throws(InputError) -> Cited<Int>? {
            try citations.citedIfPresent(reader, key, what, read: value)
        }
        return StandingRule(
            fall: try citations.cited(reader, "fall", "the fall of the upper value", read: value),
            sitToStandSystolic: try pressure("sit-to-stand-systolic", "the fall of the upper value from sitting"),
            sitToStandDiastolic: try pressure("sit-to-stand-diastolic", "the fall of the lower value from sitting"),
            standingBelow: try pressure("standing-below", "the lowest upper value standing"),
            pairedWithin: try citations.cited(
                reader, "paired-within", "the time between two measurements", read: AmountText.minutes))
    }

    private func decision(_ node: YAMLNode) throws(InputError) -> DecisionRule {
        let reader = try NodeReader(
            node, as: "the rule for the decision",
            keys: ["last-days", "least-days", "mild-up-to", "missed-at-most", "adjust"])
        let lastDays = try citations.cited(reader, "last-days", "the days whose scores count", read: AmountText.days)
        return DecisionRule(
            lastDays: lastDays,
            leastDays: try citations.cited(reader, "least-days", "the days with scores that are needed") {
                node throws(InputError) in
                let days = try AmountText.days(node)
                guard (1...lastDays.value).contains(days) else {
                    throw node.error(
                        "\(days) days with scores cannot be had", expected: "1 to \(lastDays.value) days")
                }
                return days
            },
            mildUpTo: try citations.cited(reader, "mild-up-to", "up to what a side effect is mild") {
                node throws(InputError) in try node.integer(in: 0...10)
            },
            missedAtMost: try citations.cited(
                reader, "missed-at-most", "the share of doses that may be missed", read: AmountText.percent),
            adjust: try citations.cited(reader, "adjust", "what to try, in order") { node throws(InputError) in
                try node.list().map { item throws(InputError) in
                    try TrackingReader.bareVerb(item, also: []).verb
                }
            })
    }

    /// A revision that needs no value, or one of the words besides.
    static func bareVerb(_ node: YAMLNode, also words: [String]) throws(InputError) -> (
        verb: RevisionVerb, word: String
    ) {
        let word = try node.choice(among: RevisionOrderReader.bareVerbs.filter { $0 != "resume" } + words)
        return (RevisionVerb(rawValue: word) ?? .move, word)
    }
}
