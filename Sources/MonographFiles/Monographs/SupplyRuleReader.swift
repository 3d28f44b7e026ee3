import DoseModel

/// Reads what a monograph says about its products' running out.
enum SupplyRuleReader {
    /// How many days before more is to be asked for.
    static func notice(_ node: YAMLNode, _ citations: CitationList) throws(InputError) -> Cited<Int> {
        let reader = try NodeReader(node, as: "the supply rule", keys: ["refill-notice"])
        return try citations.cited(
            reader.required("refill-notice"), "how early more is asked for", read: AmountText.days)
    }
}
