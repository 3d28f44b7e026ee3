import DoseModel

/// Reads the general ceilings of a monograph.
enum CeilingReader {
    /// Reads the list `ceilings`.
    ///
    /// - Throws: also where a ceiling stands twice, an absolute one per day is missing, or one forbids even the first dose, or a
    ///   recommended one lies above the absolute one.
    static func read(_ node: YAMLNode, _ steps: StepRule, _ citations: CitationList) throws(InputError) -> [Ceiling] {
        var ceilings: [Ceiling] = []
        for item in try node.list(expecting: "a list of ceilings") {
            let ceiling = try ceiling(item, citations)
            guard !ceilings.contains(where: { $0.hasPlace(of: ceiling) }) else {
                throw item.error("the \(ceiling.words) stands twice")
            }
            let start = ceiling.span == .dose ? steps.startPerDose.value : steps.startPerDay.value
            if ceiling.tier == .absolute, ceiling.limit.value < start {
                throw item.error(
                    "the \(ceiling.words), \(ceiling.limit.value.text), lies below the start of \(start.text)",
                    expected: "at least \(start.text)")
            }
            ceilings.append(ceiling)
        }
        guard general(.absolute, .day, ceilings) != nil else {
            throw node.error(
                "there is no absolute ceiling per day",
                expected: "a ceiling with `tier: absolute`, `per: day` and no `in`")
        }
        for span in Ceiling.Span.allCases {
            guard let absolute = general(.absolute, span, ceilings) else { continue }
            if let recommended = general(.recommended, span, ceilings), recommended.limit.value > absolute.limit.value {
                throw node.error(
                    "the \(recommended.words), \(recommended.limit.value.text), lies above the absolute one, "
                        + absolute.limit.value.text)
            }
        }
        return ceilings
    }

    private static func ceiling(_ node: YAMLNode, _ citations: CitationList) throws(InputError) -> Ceiling {
        let also = ["tier", "per", "in"]
        let reader = try NodeReader(node, as: "a ceiling", keys: also + ["limit", "basis", "citation", "note"])
        let tier = try reader.required("tier").choice(of: Ceiling.Tier.self)
        let limit = try citations.cited(
            node, "a ceiling", key: "limit", also: also,
            read: AmountText.dose)
        return Ceiling(
            tier: tier, span: try reader.required("per").choice(of: Ceiling.Span.self),
            jurisdiction: try reader.optional("in")?.text(), limit: limit)
    }

    private static func general(_ tier: Ceiling.Tier, _ span: Ceiling.Span, _ ceilings: [Ceiling]) -> Ceiling? {
        ceilings.first { $0.tier == tier && $0.span == span && $0.jurisdiction == nil }
    }
}

extension Ceiling {
    fileprivate func hasPlace(of other: Ceiling) -> Bool {
        tier == other.tier && span == other.span && jurisdiction == other.jurisdiction
    }

    fileprivate var words: String {
        "\(tier.rawValue) ceiling per \(span.rawValue)" + (jurisdiction.map { " in `\($0)`" } ?? "")
    }
}
