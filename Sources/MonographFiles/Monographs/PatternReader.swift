import DoseModel

/// Reads which slots so many doses a day take.
enum PatternReader {
    /// Reads the list `patterns`: slots for one dose a day, for two, and so on.
    static func patterns(_ node: YAMLNode) throws(InputError) -> [[DaySlot]] {
        var patterns: [[DaySlot]] = []
        for item in try node.list(expecting: "a list of slots for each number of doses a day") {
            let slots = try slots(item)
            guard slots.count == patterns.count + 1 else {
                throw item.error(
                    "pattern \(patterns.count + 1) has \(slots.count) slots", expected: "as many slots as doses a day")
            }
            guard Set(slots).count == slots.count else { throw item.error("a slot stands twice in a pattern") }
            patterns.append(slots)
        }
        guard !patterns.isEmpty else { throw node.error("there are no patterns", expected: "at least `- [bedtime]`") }
        return patterns
    }

    /// Reads a list of slots.
    static func slots(_ node: YAMLNode) throws(InputError) -> [DaySlot] {
        let names = DaySlot.ofEveryDay.map(\.name)
        return try node.list(expecting: "a list of slots, `[lunch, dinner]`").map { (item) throws(InputError) in
            guard let slot = DaySlot(name: try item.choice(among: names)) else {
                preconditionFailure("a slot of every day has no name")
            }
            return slot
        }
    }
}
