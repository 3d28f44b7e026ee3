import DoseModel

/// Reads the published ways to come off a drug.
struct TaperRuleReader {
    let citations: CitationList
    let shapes: ShapeReader

    /// Reads the mapping `tapers`, the usual way first.
    func tapers(_ node: YAMLNode) throws(InputError) -> [TaperRule] {
        var tapers: [TaperRule] = []
        for pair in try node.pairs(expecting: "ways to come off by name") {
            tapers.append(try taper(pair.name, pair.value))
        }
        guard !tapers.isEmpty else { throw node.error("there is no way to come off", expected: "at least one") }
        return tapers
    }

    private func taper(_ id: String, _ node: YAMLNode) throws(InputError) -> TaperRule {
        let reader = try NodeReader(
            node, as: "the taper `\(id)`",
            keys: [
                "title", "citation", "note", "shape", "limits", "interval", "usual-interval", "minimum-days",
                "short-exposure", "direct-stop", "within",
            ])
        let interval = try citations.cited(reader, "interval", "the interval between cuts", read: AmountText.daySpan)
        return TaperRule(
            id: id, title: try reader.required("title").text(), citation: try citations.citation(in: reader),
            shape: try shapes.read(reader.required("shape"), rungs: RungReader(patterns: nil)),
            limits: try limits(reader.required("limits")), interval: interval,
            usualInterval: try citations.cited(reader, "usual-interval", "the usual interval between cuts") {
                (node) throws(InputError) in
                try MonographReader.within(interval.value, AmountText.days(node), "days", node)
            },
            minimumDays: try citations.citedIfPresent(
                reader, "minimum-days", "the shortest taper", read: AmountText.days),
            shortExposure: try exposure(reader, "short-exposure"), directStop: try exposure(reader, "direct-stop"),
            within: try exposure(reader, "within"))
    }

    private func limits(_ node: YAMLNode) throws(InputError) -> [CutLimit] {
        var limits: [CutLimit] = []
        for item in try node.list(expecting: "caps on a cut, the highest level first") {
            let reader = try NodeReader(
                item, as: "a cap on cuts", keys: ["above", "per-dose", "per-day", "percent", "interval"])
            limits.append(
                CutLimit(
                    above: try LevelOrder.above(reader.required("above"), after: limits.last?.above),
                    perDose: try citations.citedIfPresent(
                        reader, "per-dose", "the largest cut per dose", read: AmountText.dose),
                    perDay: try citations.citedIfPresent(
                        reader, "per-day", "the largest cut per day", read: AmountText.dose),
                    percent: try citations.citedIfPresent(
                        reader, "percent", "the largest share of a cut", read: share),
                    interval: try citations.citedIfPresent(
                        reader, "interval", "the shortest interval at a level", read: AmountText.days)))
        }
        try LevelOrder.end(node, last: limits.last?.above)
        return limits
    }

    /// A share of what is taken; more than all of it cannot be cut.
    private func share(_ node: YAMLNode) throws(InputError) -> Ratio {
        let share = try AmountText.exactPercent(node)
        guard share <= Ratio(100) else {
            throw node.error("more than the whole dose cannot be cut", expected: "at most `100 %`")
        }
        return share
    }

    private func exposure(_ reader: NodeReader, _ key: String) throws(InputError) -> Exposure? {
        guard let node = reader.optional(key) else { return nil }
        let exposure = try NodeReader(node, as: "`\(key)`", keys: ["daily", "days"])
        return Exposure(
            daily: try citations.citedIfPresent(exposure, "daily", "the dose of an exposure", read: AmountText.dose),
            days: try citations.cited(exposure, "days", "the time of an exposure", read: AmountText.days))
    }
}
