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
        let interval = try citations.cited(
            reader.required("interval"), "the interval between cuts", read: AmountText.dayRange)
        let usual = try citations.cited(reader.required("usual-interval"), "the usual interval between cuts") {
            (node) throws(InputError) in
            try MonographReader.within(interval.value, AmountText.days(node), "days", node)
        }
        return TaperRule(
            id: id, title: try reader.required("title").text(), citation: try citations.citation(in: reader),
            shape: try shapes.read(reader.required("shape")), limits: try limits(reader.required("limits")),
            interval: interval, usualInterval: usual,
            minimumDays: try reader.optional("minimum-days").map { node throws(InputError) in
                try citations.cited(node, "the shortest taper", read: AmountText.days)
            },
            shortExposure: try exposure(reader, "short-exposure"), directStop: try exposure(reader, "direct-stop"),
            within: try exposure(reader, "within"))
    }

    private func limits(_ node: YAMLNode) throws(InputError) -> [CutLimit] {
        try node.list(expecting: "caps on a cut, the highest level first").map { (item) throws(InputError) in
            let reader = try NodeReader(
                item, as: "a cap on cuts", keys: ["above", "per-dose", "per-day", "percent", "interval"])
            return CutLimit(
                above: try level(reader.required("above")),
                perDose: try reader.optional("per-dose").map { node throws(InputError) in
                    try citations.cited(node, "the largest cut per dose", read: AmountText.dose)
                },
                perDay: try reader.optional("per-day").map { node throws(InputError) in
                    try citations.cited(node, "the largest cut per day", read: AmountText.dose)
                })
        }
    }

    /// The level above which a cap holds; the last one holds above nothing.
    private func level(_ node: YAMLNode) throws(InputError) -> Dose {
        let text = try node.text(expecting: "an amount, or `0 mg`")
        return text == Dose.zero.text ? .zero : try AmountText.dose(node)
    }

    private func exposure(_ reader: NodeReader, _ key: String) throws(InputError) -> Exposure? {
        guard let node = reader.optional(key) else { return nil }
        let exposure = try NodeReader(node, as: "`\(key)`", keys: ["daily", "days"])
        return Exposure(
            daily: try exposure.optional("daily").map { node throws(InputError) in
                try citations.cited(node, "the dose of an exposure", read: AmountText.dose)
            },
            days: try citations.cited(exposure.required("days"), "the time of an exposure", read: AmountText.days))
    }
}
