import DoseModel

/// Moments of the day with new clock times: `lunch=12:15, 14:00=15:00`.
enum MoveText {
    private static let expected = "a moment and its new time, like `lunch=12:15`"

    /// Reads the list.
    ///
    /// - Parameter names: problem times that have names of their own.
    static func moves(_ node: YAMLNode, names: [String]) throws(InputError) -> [Revision.Move] {
        let text = try node.text(expecting: expected)
        var moves: [Revision.Move] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = part.split(separator: "=", omittingEmptySubsequences: false)
            guard sides.count == 2 else { throw node.error("`\(part)` names no new time", expected: expected) }
            let name = String(sides[0]).trimmed.lowercased()
            let time = try YAMLNode(text: String(sides[1]).trimmed, named: node.span.file).clockTime()
            moves.append(Revision.Move(slot: try slot(name, node, names: names), time: time))
        }
        return moves
    }

    private static func slot(_ name: String, _ node: YAMLNode, names: [String]) throws(InputError) -> DaySlot {
        if let slot = DaySlot(name: name) { return slot }
        if let own = names.first(where: { $0.lowercased() == name }) { return .named(own) }
        if name.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false {
            return .clock(try YAMLNode(text: name, named: node.span.file).clockTime())
        }
        throw node.error(
            "`\(name)` is no moment of the day", expected: expected,
            nearest: NearestWord.of(name, in: DaySlot.ofEveryDay.map(\.name) + names))
    }
}

extension String {
    /// Without spaces at its ends.
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
