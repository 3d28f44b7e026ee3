package import DoseModel

/// Finds the clock that a calendar's name for a zone means.
package struct ZoneNames: Sendable {
    private let windows: [String: String]
    private let clock: @Sendable (String) -> LocalClock?

    /// Creates a finder.
    ///
    /// - Parameters:
    ///   - windows: Windows names, in lower case, and the Olson names they stand for.
    ///   - clock: the clock of an Olson name; `nil` where there is no such zone.
    package init(windows: [String: String], clock: @escaping @Sendable (String) -> LocalClock?) {
        self.windows = windows
        self.clock = clock
    }

    /// The clock of a name; `nil` where it means nothing. Programs put paths before Olson names
    /// (`/mozilla.org/20050126_1/Europe/London`), and some write Windows names.
    package func clock(of name: String) -> LocalClock? {
        let name = name.trimmed
        guard !name.isEmpty, name.utf8.count <= 200 else { return nil }
        if let olson = windows[name.lowercased()] { return clock(olson) }
        let parts = name.split(separator: "/")
        guard parts.count > 1 || !name.hasPrefix("/") else { return nil }
        for count in stride(from: min(parts.count, 3), through: 1, by: -1) {
            // A last part alone is a zone only where it is the whole name: `UTC`, not the `London` of an unknown path.
            if count == 1, parts.count > 1 { break }
            if let found = clock(parts.suffix(count).joined(separator: "/")) { return found }
        }
        return nil
    }
}
