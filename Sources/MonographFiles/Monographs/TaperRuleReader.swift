import DoseModel

/// Reads how a drug is to be come off.
enum TaperRuleReader {
    /// Reads the mapping `taper`.
    static func read(_ node: YAMLNode, _ citations: CitationList) throws(InputError) -> TaperRule {
        let reader = try NodeReader(
            node, as: "the taper rule",
            keys: [
                "usual-cut-per-dose", "cut-per-dose", "cut-per-day", "interval", "minimum-days", "short-exposure",
                "direct-stop",
            ])
        let cut = try citations.cited(
            reader.required("cut-per-dose"), "the largest cut per dose", read: AmountText.dose)
        let usual = try citations.cited(reader.required("usual-cut-per-dose"), "the usual cut", force: .advises) {
            (node) throws(InputError) in
            let usual = try AmountText.dose(node)
            guard usual <= cut.value else {
                throw node.error("the usual cut is larger than the largest", expected: "at most \(cut.value.text)")
            }
            return usual
        }
        return TaperRule(
            usualCutPerDose: usual, cutPerDose: cut,
            cutPerDay: try citations.cited(
                reader.required("cut-per-day"), "the largest cut per day", read: AmountText.dose),
            interval: try citations.cited(
                reader.required("interval"), "the interval between cuts", read: AmountText.dayRange),
            minimumDays: try citations.cited(
                reader.required("minimum-days"), "the shortest taper", read: AmountText.days),
            shortExposure: try exemption(reader, "short-exposure", citations),
            directStop: try exemption(reader, "direct-stop", citations))
    }

    private static func exemption(_ reader: NodeReader, _ key: String, _ citations: CitationList) throws(InputError)
        -> TaperRule.Exemption
    {
        let exemption = try NodeReader(reader.required(key), as: "`\(key)`", keys: ["daily", "days"])
        return TaperRule.Exemption(
            daily: try citations.cited(exemption.required("daily"), "the dose of an exemption", read: AmountText.dose),
            days: try citations.cited(exemption.required("days"), "the time of an exemption", read: AmountText.days))
    }
}
