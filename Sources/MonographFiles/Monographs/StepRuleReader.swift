import DoseModel

/// Reads how a drug may be started and raised.
enum StepRuleReader {
    /// Reads the mapping `steps`.
    static func read(_ node: YAMLNode, _ citations: CitationList) throws(InputError) -> StepRule {
        let reader = try NodeReader(
            node, as: "the rule for steps up",
            keys: [
                "start-per-dose", "start-per-day", "increase-per-dose", "increase-per-day", "interval",
                "usual-interval",
            ])
        let interval = try citations.cited(
            reader.required("interval"), "the interval between steps", read: AmountText.dayRange)
        let usual = try citations.cited(reader.required("usual-interval"), "the usual interval") {
            (node) throws(InputError) in
            try MonographReader.within(interval.value, AmountText.days(node), "days", node)
        }
        return StepRule(
            increasePerDose: try reader.optional("increase-per-dose").map { node throws(InputError) in
                try citations.cited(node, "the step per dose", read: AmountText.dose)
            },
            increasePerDay: try reader.optional("increase-per-day").map { node throws(InputError) in
                try citations.cited(node, "the step per day", read: AmountText.dose)
            },
            interval: interval, usualInterval: usual,
            startPerDose: try citations.cited(
                reader.required("start-per-dose"), "the starting dose", read: AmountText.dose),
            startPerDay: try citations.cited(
                reader.required("start-per-day"), "the starting day", read: AmountText.dose))
    }
}
