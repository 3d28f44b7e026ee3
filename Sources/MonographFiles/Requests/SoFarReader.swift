import DoseModel

/// Reads what is taken already: `{ dose: 10 mg at bedtime, for: 28 days, missed: 2 days }`, or flags of their own.
enum SoFarReader {
    /// Reads it; `nil` where nothing is said.
    static func read(_ layers: RequestLayers, names: [String]) throws(InputError) -> SoFar? {
        let (doseFlag, timeFlag) = (layers.flags.node("so-far-dose"), layers.flags.node("so-far-for"))
        let missedFlag = layers.flags.node("so-far-missed")
        let node = layers.node("so-far")
        guard doseFlag != nil || timeFlag != nil || node != nil else {
            if let missedFlag {
                throw missedFlag.error(
                    "`--so-far-missed` needs `--so-far-dose` and `--so-far-for` beside it",
                    expected: "all three, or none")
            }
            return nil
        }
        let reader = try node.map { node throws(InputError) in
            try NodeReader(node, as: "so-far", keys: ["dose", "for", "missed"])
        }
        return SoFar(
            regimen: try PlanText.regimen(
                value("dose", doseFlag, reader).located(expecting: "a regimen, like `10 mg at bedtime`"), names: names),
            days: try AmountText.days(value("for", timeFlag, reader)),
            missed: try (missedFlag ?? reader?.optional("missed")).map { node throws(InputError) in
                try AmountText.days(node)
            } ?? 0)
    }

    private static func value(
        _ key: String, _ flag: YAMLNode?, _ reader: NodeReader?
    ) throws(InputError) -> YAMLNode {
        if let flag { return flag }
        if let reader { return try reader.required(key) }
        let other = key == "dose" ? "--so-far-for" : "--so-far-dose"
        throw InputError(
            "`\(other)` needs `--so-far-\(key)` beside it", at: SourceSpan(file: other, line: 1, column: 1),
            expected: "both, or neither")
    }
}
