import DoseModel

/// Reads the problem times of a request: meals, clock times, or names with a clock time of their own.
struct ProblemTimesReader {
    /// A problem time with a name of its own.
    struct Named {
        /// The name as written.
        let name: String
        /// Its clock time; `nil` where the day has it.
        let time: ClockTime?
    }

    /// The problem times, in file order.
    private(set) var slots: [DaySlot] = []
    /// Those with names of their own.
    private(set) var named: [Named] = []

    private static let expected =
        "wake, breakfast, lunch, dinner, bedtime, a clock time, or a name with its time: `{ late reflux: 22:15 }`"
    /// Words of plan text that no problem time can be called.
    private static let reserved = ["meal", "meals", "mealtimes", "problem", "problem time", "problem times", "night"]

    /// Reads the list.
    ///
    /// - Parameters:
    ///   - node: a list, or a mapping of names to times.
    ///   - known: names whose times the day has already.
    init(_ node: YAMLNode, known: [String] = []) throws(InputError) {
        switch node.content {
        case .mapping(let pairs):
            for pair in pairs { try add(pair) }
        default:
            for item in try node.list(expecting: "a list, like `[lunch, dinner]`") {
                if case .mapping(let pairs) = item.content {
                    for pair in pairs { try add(pair) }
                } else {
                    try add(item, known: known)
                }
            }
        }
        guard !slots.isEmpty else {
            throw node.error("the list of problem times is empty", expected: "at least one, or no key `problem-times`")
        }
    }

    private mutating func add(_ item: YAMLNode, known: [String]) throws(InputError) {
        let text = try item.text(expecting: ProblemTimesReader.expected)
        if let slot = DaySlot(name: text.lowercased()) {
            try append(slot, at: item)
        } else if known.contains(text) {
            named.append(Named(name: text, time: nil))
            try append(.named(text), at: item)
        } else if text.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false {
            try append(.clock(try item.clockTime()), at: item)
        } else {
            throw item.error(
                "`\(text)` has no time", expected: ProblemTimesReader.expected,
                nearest: NearestWord.of(text, in: RequestKeys.slots + known))
        }
    }

    private mutating func add(_ pair: YAMLNode.Pair) throws(InputError) {
        let name = try pair.key.line(expecting: "a name for a problem time")
        guard DaySlot(name: name.lowercased()) == nil else {
            throw pair.key.error(
                "the time of `\(name)` stands under `day`", expected: "`\(name)` alone here, `\(name): …` under `day`")
        }
        let isTime = (try? pair.key.clockTime()) != nil
        guard !isTime, !ProblemTimesReader.reserved.contains(name.lowercased()) else {
            throw pair.key.error("a problem time cannot be called `\(name)`", expected: "a name of its own")
        }
        named.append(Named(name: name, time: try pair.value.clockTime()))
        try append(.named(name), at: pair.key)
    }

    private mutating func append(_ slot: DaySlot, at node: YAMLNode) throws(InputError) {
        let isKnown = slots.contains { $0 == slot || $0.name.lowercased() == slot.name.lowercased() }
        guard !isKnown else { throw node.error("the problem time `\(slot.name)` stands here twice") }
        slots.append(slot)
    }
}
