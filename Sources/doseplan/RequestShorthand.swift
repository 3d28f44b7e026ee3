import DoseModel
import PlanPipeline

/// Writes `--start 2026-12-07` as `--set start=2026-12-07`, for every key of a request that holds one value.
///
/// The argument parser looks at each option it knows several times before it reads the first argument; thirty options
/// cost more than planning does. One option and this table do the same, and a new key needs no new option.
enum RequestShorthand {
    private static let commands: Set<String> = [
        "plan", "check", "table", "ics", "taper", "publish", "start-day", "view", "supply",
    ]
    /// Options of those commands' own.
    private static let others: Set<String> = [
        "set", "output", "format", "rows", "fail-on", "request", "fix", "from", "after", "calculations", "trade-offs",
        "templates", "color", "help", "version", "discreet", "for", "fresh", "uid-set", "test-reminder",
        "caldav", "collection", "credentials", "state", "dry-run", "force", "remove", "shared",
        "calendar", "within", "titles", "as", "language", "on-hand", "fill", "reserve-days",
    ]

    /// The arguments with all shorthands written out; those of other commands as they are.
    static func expanded(_ arguments: [String]) -> [String] {
        guard let command = arguments.first, commands.contains(command) else { return arguments }
        var result: [String] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" { return result + [argument] + rest }
            guard argument.hasPrefix("--") else {
                result.append(argument)
                continue
            }
            let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let key = String(parts[0])
            // A misspelt flag is passed on as one, so that it is refused with the word that was meant.
            let isFlag =
                Pipeline.flagKeys.contains(key)
                || (!others.contains(key) && NearestWord.of(key, in: Pipeline.flagKeys) != nil)
            guard isFlag else {
                result.append(argument == "--discreet" ? discreet(&rest) : argument)
                continue
            }
            if parts.count == 2 {
                result += written(key, String(parts[1]))
            } else if let value = rest.popFirst() {
                result += written(key, value)
            } else {
                result.append(key == "by" ? "--rows" : "--set")
            }
        }
        return result
    }

    /// `--discreet` with its code word, which may be left out. What comes after it is the word where it looks like one:
    /// a flag, a file with an ending or a folder, and `-` do not. `--discreet=WORD` leaves no doubt.
    private static func discreet(_ rest: inout ArraySlice<String>) -> String {
        guard let next = rest.first, !next.hasPrefix("-"), !next.contains("."), !next.contains("/") else {
            return "--discreet=" + CalendarChoices.usualCodeWord
        }
        rest.removeFirst()
        return "--discreet=" + next
    }

    /// A key with its value. `--by` is two things that cannot be mistaken for one another: `--by day` chooses the rows
    /// of a table, `--by 2027-03-01` the day a plan must end by.
    private static func written(_ key: String, _ value: String) -> [String] {
        let isDate = value.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
        return key == "by" && !isDate ? ["--rows", value] : ["--set", key + "=" + value]
    }
}
