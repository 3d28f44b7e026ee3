import DoseModel

/// Where the log of a plan lies.
enum LogPath {
    /// The file that was named, or `plan.log` beside `plan.json`.
    ///
    /// - Throws: an ``InputError`` for a plan that came through standard input.
    static func of(_ plan: String, named name: String?) throws(InputError) -> String {
        if let name { return name }
        guard plan != "-" else {
            throw InputError("a plan from standard input has no log beside it", expected: "--log FILE")
        }
        let start = plan.lastIndex(of: "/").map(plan.index(after:)) ?? plan.startIndex
        let dot = plan[start...].lastIndex(of: ".").flatMap { $0 == start ? nil : $0 }
        return plan[..<(dot ?? plan.endIndex)] + ".log"
    }
}
