/// What was left out or assumed in reading a calendar, each thing once with how often.
package struct CalendarWarnings: Sendable {
    private var order: [String] = []
    private var counts: [String: Int] = [:]
    /// Different warnings beyond this number are counted together: a hostile file must not flood the screen.
    private static let most = 20

    /// No warnings.
    package init() {}

    /// Notes one. It must hold nothing of the calendar's contents but names of zones.
    package mutating func note(_ text: String) {
        let text = counts[text] == nil && order.count >= CalendarWarnings.most ? "more of the kind" : text
        if counts[text] == nil { order.append(text) }
        counts[text, default: 0] += 1
    }

    /// A line each, in the order they came up.
    package var lines: [String] {
        order.map { text in
            let count = counts[text] ?? 1
            return count == 1 ? text : "\(text) (\(count) times)"
        }
    }
}
