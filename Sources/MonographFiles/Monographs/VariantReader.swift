import DoseModel

/// Reads the ways a protocol goes for some people.
struct VariantReader {
    let surroundings: ProtocolSurroundings
    let ladders: LadderReader
    /// The protocol's own rule for steps up, or the drug's.
    let steps: StepRule
    /// The protocol's own ladders and target, which hold where a variant has none.
    let own: (ladders: [[Rung]], target: AskedRegimen)

    /// Reads the list `variants`. The first whose condition holds counts, so each must hold for somebody for whom none
    /// before it does.
    func read(_ node: YAMLNode) throws(InputError) -> [ProtocolVariant] {
        var variants: [ProtocolVariant] = []
        for item in try node.list(expecting: "a list of variants") {
            let variant = try variant(item)
            guard !variants.contains(where: { $0.name == variant.name }) else {
                throw item.error("two variants are called `\(variant.name)`")
            }
            let reach = try VariantReach(
                earlier: variants.map(\.condition), bands: surroundings.kidneyBands, at: item)
            guard try reach.isReached(variant.condition) else {
                throw item.error(
                    "the variant `\(variant.name)` is never reached",
                    expected: "a condition that holds for somebody for whom no variant above it does")
            }
            variants.append(variant)
        }
        guard !variants.isEmpty else { throw node.error("there are no variants", expected: "at least one, or no key") }
        return variants
    }

    private func variant(_ node: YAMLNode) throws(InputError) -> ProtocolVariant {
        let reader = try NodeReader(
            node, as: "a variant",
            keys: ["name", "when", "citation", "basis", "note", "ladders", "usual-target", "steps"])
        let stepsNode = reader.optional("steps")
        let step = try stepsNode.map { node throws(InputError) in try surroundings.stepRules.read(node) }
        let rule = step ?? steps
        var ladders: [[Rung]]?
        if let node = reader.optional("ladders") {
            ladders = try self.ladders.read(node, under: rule)
        } else if let stepsNode {
            for ladder in own.ladders { try self.ladders.checkFirst(ladder[0].regimen, at: stepsNode, under: rule) }
        }
        let target = try TargetReader(ladders: ladders ?? own.ladders, steps: rule)
            .read(reader.optional("usual-target"), or: own.target, at: node)
        return ProtocolVariant(
            name: try reader.required("name").text(), condition: try condition(reader.required("when")),
            citation: try surroundings.citations.citation(in: reader),
            basis: try reader.required("basis").choice(of: Basis.self), ladders: ladders, usualTarget: target,
            step: step)
    }

    private func condition(_ node: YAMLNode) throws(InputError) -> ProtocolVariant.Condition {
        let reader = try NodeReader(node, as: "`when`", keys: ["taking", "not-taking", "kidney"])
        guard !reader.names.isEmpty else {
            throw node.error("the variant is for everybody", expected: "`taking`, `not-taking` or `kidney`")
        }
        return ProtocolVariant.Condition(
            taking: try surroundings.words.medicines(reader.optional("taking")),
            notTaking: try surroundings.words.medicines(reader.optional("not-taking")),
            kidneyBands: try reader.optional("kidney")?.list().map { (item) throws(InputError) in
                try item.choice(among: surroundings.kidneyBands)
            } ?? [])
    }
}
