import DoseModel

/// Reads the protocols of a monograph.
struct ProtocolReader {
    private static let keys = [
        "title", "aliases", "citation", "basis", "note", "ladders", "usual-target", "anchor", "usual-problem-times",
        "patterns", "stay", "usual-stay", "usual-sequel", "score-after", "benefit", "reassess", "usual-taper", "steps",
        "variants",
    ]

    let surroundings: ProtocolSurroundings

    private var citations: CitationList { surroundings.citations }

    /// Reads the mapping `protocols`.
    func protocols(_ node: YAMLNode) throws(InputError) -> [TitrationProtocol] {
        var protocols: [TitrationProtocol] = []
        var names: Set<String> = [PlanRequest.taperOnly]
        for pair in try node.pairs(expecting: "protocols by name") {
            let read = try titrationProtocol(pair.name, pair.value)
            for name in [read.id] + read.aliases where !names.insert(name).inserted {
                throw pair.key.error(
                    name == PlanRequest.taperOnly
                        ? "`\(name)` is the protocol of every drug that only comes off it"
                        : "two protocols are called `\(name)`")
            }
            protocols.append(read)
        }
        guard !protocols.isEmpty else { throw node.error("there are no protocols", expected: "at least one protocol") }
        return protocols
    }

    private func titrationProtocol(_ id: String, _ node: YAMLNode) throws(InputError) -> TitrationProtocol {
        let reader = try NodeReader(node, as: "the protocol `\(id)`", keys: ProtocolReader.keys)
        let patterns = try PatternReader.patterns(reader.required("patterns"))
        let problemTimes = try PatternReader.slots(reader.required("usual-problem-times"))
        let own = try reader.optional("steps").map { node throws(InputError) in try surroundings.stepRules.read(node) }
        let steps = own ?? surroundings.steps
        let ladderReader = LadderReader(
            surroundings: surroundings, patterns: patterns.count, problemTimes: problemTimes.count)
        let ladders = try ladderReader.read(reader.required("ladders"), under: steps)
        let target = try TargetReader(ladders: ladders, steps: steps).read(reader.required("usual-target"))
        let variants = VariantReader(
            surroundings: surroundings, ladders: ladderReader, steps: steps, own: (ladders, target))
        let stay = try citations.cited(reader, "stay", "the time at the target", read: AmountText.daySpan)
        return TitrationProtocol(
            id: id, aliases: try WordList.read(reader.optional("aliases")),
            title: try reader.required("title").text(), citation: try citations.citation(in: reader),
            basis: try reader.required("basis").choice(of: Basis.self), ladders: ladders, usualTarget: target,
            anchor: try anchor(reader.required("anchor")), usualProblemTimes: problemTimes, patterns: patterns,
            stay: stay,
            usualStay: try citations.cited(reader, "usual-stay", "the usual time at the target") {
                (node) throws(InputError) in
                try MonographReader.within(stay.value, AmountText.days(node), "days", node)
            },
            usualSequel: try reader.required("usual-sequel").choice(of: Sequel.self), trial: try trial(reader),
            usualTaper: try reader.optional("usual-taper")?.choice(among: surroundings.tapers), step: own,
            variants: try reader.optional("variants").map { node throws(InputError) in try variants.read(node) } ?? [])
    }

    /// How the trial is judged: `score-after`, `benefit` and `reassess` together, or none of them.
    private func trial(_ reader: NodeReader) throws(InputError) -> TrialRule? {
        guard ["score-after", "benefit", "reassess"].contains(where: { reader.optional($0) != nil }) else { return nil }
        return TrialRule(
            scoreAfter: try citations.cited(reader, "score-after", "the first score", read: AmountText.days),
            benefit: try citations.cited(reader, "benefit", "the benefit to keep the drug", read: AmountText.percent),
            reassess: try citations.cited(reader, "reassess", "the reassessment", read: AmountText.monthRange))
    }

    private func anchor(_ node: YAMLNode) throws(InputError) -> Anchor {
        let anchor = try node.choice(of: Anchor.self)
        guard anchor == .at || surroundings.hasLead else {
            throw node.error(
                "the timing rule has no lead, so no dose goes before a meal",
                expected: "`at`, or `window`, `usual-lead` and `reach` under `timing`")
        }
        return anchor
    }
}
