import DoseModel

/// A log that entries are checked against one by one: what is asked of it again and again is kept at hand, so that
/// thousands of them take no longer than thousands of looks.
struct EntryLedger {
    /// The entries that hold and say something of doses, by day.
    private var doses: [CivilDate: [LogEntry]] = [:]
    private var said: Set<[String]> = []
    private var byNumber: [Int: LogEntry] = [:]
    private var replacedBy: [Int: Int] = [:]
    /// The number of the next entry.
    private(set) var next = 1

    init(_ log: PlanLog) {
        for entry in log.entries { add(entry) }
    }

    /// Adds an entry, which has its number.
    mutating func add(_ entry: LogEntry) {
        said.insert(EntryLedger.words(of: entry))
        byNumber[entry.number] = entry
        next = max(next, entry.number + 1)
        if let number = entry.corrects {
            replacedBy[number] = entry.number
            if let earlier = byNumber[number] { doses[earlier.date]?.removeAll { $0.number == number } }
        }
        if entry.event.kind == .dose { doses[entry.date, default: []].append(entry) }
    }

    /// Whether an entry says the same of the same moment.
    func holds(_ entry: LogEntry) -> Bool { said.contains(EntryLedger.words(of: entry)) }

    /// The entry of this number.
    func entry(_ number: Int) -> LogEntry? { byNumber[number] }

    /// The entry in whose favour another does not hold any more.
    func replacement(of number: Int) -> Int? { replacedBy[number] }

    /// The entries about doses of a day that hold.
    func doses(on date: CivilDate) -> [LogEntry] { doses[date] ?? [] }

    /// The number nearest to another of the entries that hold.
    func nearest(to number: Int) -> Int? {
        byNumber.values.filter { replacedBy[$0.number] == nil && $0.event != .struck }.map(\.number)
            .min { (abs($0 - number), $0) < (abs($1 - number), $1) }
    }

    private static func words(of entry: LogEntry) -> [String] {
        entry.fields + [entry.corrects.map { String($0) } ?? ""]
    }
}
