import DoseModel

/// For which days a dosage holds.
struct FHIRBounds: Equatable {
    /// The first day, where it is said.
    var start: CivilDate?
    /// The first day after it, where a date says it.
    var end: CivilDate?
    /// How many days, where no date says it.
    var days: Int?

    /// Whether it says how long.
    var isBounded: Bool { end != nil || days != nil }

    /// Reads `boundsPeriod` or `boundsDuration` of a `repeat`.
    init(_ times: FHIRObject) throws(InputError) {
        if let range = times.optional("boundsRange") {
            throw range.error("a range of durations says no end", expected: "`boundsPeriod` or `boundsDuration`")
        }
        if let node = times.optional("boundsPeriod") {
            guard times.optional("boundsDuration") == nil else {
                throw node.error("the bounds are given twice", expected: "one of them")
            }
            let period = try FHIRObject(node, as: "a period", used: ["start", "end"])
            start = try period.optional("start").map { node throws(InputError) in try FHIRBounds.day(node).date }
            if let node = period.optional("end") {
                let (date, clock) = try FHIRBounds.day(node)
                // An end without a time includes its whole day.
                switch clock {
                case nil, "23:59": end = date.adding(days: 1)
                case "00:00": end = date
                default:
                    throw node.error("the period ends within a day", expected: "a date, whose whole day counts")
                }
                if let start, let end, end <= start { throw node.error("the period ends before it begins") }
            }
        } else if let node = times.optional("boundsDuration") {
            days = try FHIRBounds.duration(node)
        }
    }

    /// A date, and the clock time behind it if there is one.
    private static func day(_ node: YAMLNode) throws(InputError) -> (date: CivilDate, clock: String?) {
        let text = try node.text(expecting: AmountText.expectedDate)
        let parts = text.split(separator: "T", maxSplits: 1).map(String.init)
        let located = try node.located()
        let date = try AmountText.date(
            located.slice(located.range.lowerBound..<located.range.lowerBound + (parts.first?.utf8.count ?? 0)))
        return (date, parts.count > 1 ? String(parts[1].prefix(5)) : nil)
    }

    /// Whole days.
    private static func duration(_ node: YAMLNode) throws(InputError) -> Int {
        let object = try FHIRObject(
            node, as: "a duration", used: ["value", "unit", "code", "system", "comparator"])
        if let comparator = object.optional("comparator") { throw comparator.error("the duration is left open") }
        guard let unit = object.optional("code") ?? object.optional("unit") else {
            throw node.error("the duration has no unit", expected: "d or wk")
        }
        let length: Int64
        switch try unit.text().lowercased() {
        case "d", "day", "days": length = 1
        case "wk", "week", "weeks": length = 7
        default:
            throw unit.error("`\(try unit.text())` is no fixed number of days", expected: "d or wk")
        }
        let value = try object.required("value")
        let days = Ratio(try value.decimal("duration").numerator * length, try value.decimal("duration").denominator)
        guard days.isWhole, (1...Int64(PlanText.longestStep)).contains(days.numerator) else {
            throw value.error("this is no whole number of days", expected: "1 to \(PlanText.longestStep) days")
        }
        return Int(days.numerator)
    }
}
