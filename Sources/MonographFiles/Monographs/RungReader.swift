import DoseModel

/// Reads one regimen of a ladder or a table, with its own length where it has one.
struct RungReader {
    /// How many patterns the regimen may choose from; `nil` where none are known.
    let patterns: Int?

    /// Reads `10 mg three times daily`, or `{ take: 10 mg at bedtime, for: 14-28 days }`.
    func read(_ node: YAMLNode) throws(InputError) -> Rung {
        guard case .mapping = node.content else { return Rung(try regimen(node)) }
        let reader = try NodeReader(node, as: "a rung", keys: ["take", "for"])
        return Rung(try regimen(reader.required("take")), days: try AmountText.daySpan(reader.required("for")))
    }

    private func regimen(_ node: YAMLNode) throws(InputError) -> AskedRegimen {
        let regimen = try PlanText.regimen(node.located(expecting: "plan text, `10 mg three times daily`"))
        if let patterns, case .timesDaily(let times, _) = regimen.doses, times > patterns {
            throw node.error(
                "there is no pattern for \(times) doses a day", expected: "\(times) lines under `patterns`")
        }
        return regimen
    }
}
