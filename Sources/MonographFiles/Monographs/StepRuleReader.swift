import DoseModel

/// Reads how a drug may be started and raised.
struct StepRuleReader {
    let citations: CitationList
    let shapes: ShapeReader

    /// Reads the mapping `steps`, of the drug or of one protocol or variant.
    func read(_ node: YAMLNode) throws(InputError) -> StepRule {
        let reader = try NodeReader(
            node, as: "the rule for steps up",
            keys: [
                "start-per-dose", "start-per-day", "start-every-days", "increase-per-dose", "increase-per-day",
                "increase-factor", "interval", "usual-interval", "shape",
            ])
        let interval = try citations.cited(reader, "interval", "the interval between steps", read: AmountText.daySpan)
        return StepRule(
            increasePerDose: try citations.citedIfPresent(
                reader, "increase-per-dose", "the step per dose", read: AmountText.dose),
            increasePerDay: try citations.citedIfPresent(
                reader, "increase-per-day", "the step per day", read: AmountText.dose),
            increaseFactor: try citations.citedIfPresent(
                reader, "increase-factor", "the factor of a step", read: factor),
            interval: interval,
            usualInterval: try citations.cited(reader, "usual-interval", "the usual interval") {
                (node) throws(InputError) in
                try MonographReader.within(interval.value, AmountText.days(node), "days", node)
            },
            startPerDose: try citations.cited(reader, "start-per-dose", "the starting dose", read: AmountText.dose),
            startPerDay: try citations.cited(reader, "start-per-day", "the starting day", read: AmountText.dose),
            startEveryDays: try citations.citedIfPresent(
                reader, "start-every-days", "the days between the first doses", read: AmountText.days),
            shape: try reader.optional("shape").map { node throws(InputError) in
                try shapes.read(node, rungs: RungReader(patterns: nil))
            })
    }

    /// A factor that makes a dose larger.
    private func factor(_ node: YAMLNode) throws(InputError) -> Ratio {
        let factor = try AmountText.number(node)
        guard factor > Ratio(1) else {
            throw node.error("a dose grows by a factor above 1", expected: "a number above 1, for example `2`")
        }
        return factor
    }
}
