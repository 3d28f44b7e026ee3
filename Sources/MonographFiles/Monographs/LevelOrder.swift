import DoseModel

/// The order that caps and steps by level stand in: the highest level first, the last one above 0 mg, so that every
/// daily total lies in exactly one.
enum LevelOrder {
    /// Reads the level of one entry.
    ///
    /// - Parameter previous: the level of the entry before it.
    static func above(_ node: YAMLNode, after previous: Dose?) throws(InputError) -> Dose {
        let text = try node.text(expecting: "an amount, or `0 mg`")
        let level = text == Dose.zero.text ? Dose.zero : try AmountText.dose(node)
        if let previous, level >= previous {
            throw node.error(
                "the level of \(level.text) stands behind that of \(previous.text)",
                expected: "the highest level first, here one below \(previous.text)")
        }
        return level
    }

    /// Sees to it that the last level is above nothing.
    static func end(_ node: YAMLNode, last: Dose?) throws(InputError) {
        guard let last else { throw node.error("there are no levels", expected: "at least `above: 0 mg`") }
        guard last.isZero else {
            throw node.error(
                "the levels end above \(last.text); what holds below is not said", expected: "a last `above: 0 mg`")
        }
    }
}
