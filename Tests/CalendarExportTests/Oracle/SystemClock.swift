import DoseModel
import Glibc

/// What the C library says about time zones, asked through the system's own programs `zdump` and `date`.
struct SystemClock {
    struct Zone {
        /// Minutes east of UTC at the first moment asked for.
        var first = 0
        var changes: [NaiveZone.Change] = []
    }

    /// By name.
    private(set) var zones: [String: Zone] = [:]

    /// Asks about all of `names` from the start of one year to the start of another.
    init(_ names: [String], years: Range<Int>) {
        let start = CivilDate(year: years.lowerBound, month: 1, day: 1)!.dayNumber * 86_400
        let list = names.joined(separator: " ")
        let script =
            "for z in \(list); do echo \"$z $(TZ=$z date -d @\(start) +%z)\"; done; echo; "
            + "zdump -v -c \(years.lowerBound),\(years.upperBound) \(list)"
        var isDump = false
        var last: (name: Substring, moment: Int, offset: Int)?
        for line in SystemClock.lines(of: script) {
            let words = line.split(separator: " ")
            if words.isEmpty {
                isDump = true
            } else if !isDump {
                zones[String(words[0])] = Zone(first: CalendarDigits.offset(String(words[1]))!)
            } else if let (moment, offset) = SystemClock.entry(words) {
                // Each change stands on two lines, a second apart.
                if let last, last.name == words[0], last.moment + 1 == moment, last.offset != offset {
                    zones[String(words[0])]?.changes.append(
                        NaiveZone.Change(moment: moment / 60, before: last.offset / 60, after: offset / 60))
                }
                last = (words[0], moment, offset)
            }
        }
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `Europe/London  Sun Mar 29 01:00:00 2026 UT = Sun Mar 29 02:00:00 2026 BST isdst=1 gmtoff=3600`
    private static func entry(_ words: [Substring]) -> (moment: Int, offset: Int)? {
        guard words.count > 8, let month = months.firstIndex(of: String(words[2])), let day = Int(words[3]),
            let year = Int(words[5]), let date = CivilDate(year: year, month: month + 1, day: day),
            let offset = words.last?.split(separator: "=").last.flatMap({ Int($0) })
        else { return nil }
        let clock = words[4].split(separator: ":").compactMap { Int($0) }
        return (date.dayNumber * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2], offset)
    }

    private static func lines(of script: String) -> [String] {
        guard let pipe = popen(script, "r") else { return [] }
        defer { pclose(pipe) }
        var lines: [String] = []
        var line: UnsafeMutablePointer<CChar>?
        var size = 0
        defer { free(line) }
        while getline(&line, &size, pipe) > 0, let line {
            lines.append(String(String(cString: line).dropLast()))
        }
        return lines
    }
}
