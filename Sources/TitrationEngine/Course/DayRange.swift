import DoseModel

/// A range of days that a plan picks one number from.
struct DayRange {
    /// What the days are for, `days between cuts`.
    let what: String
    let range: Cited<ClosedRange<Int>>
    /// The number where nobody asked; `nil` for the slow end.
    var usual: Int?

    /// One number of the range.
    struct Choice {
        let days: Int
        let why: String
        /// What is to be said about it; `nil` where there was nothing to choose.
        let pick: Pick?
    }

    /// Picks.
    ///
    /// - Parameters:
    ///   - asked: the days asked for; outside the range they do not count.
    ///   - position: where inside the range otherwise, 0 for the slow end.
    ///   - reason: why there.
    func choice(asked: Int?, at position: Ratio?, because reason: String?) -> Choice {
        let (low, high) = (range.value.lowerBound, range.value.upperBound)
        if let asked, range.value.contains(asked) { return choice(asked, "asked for") }
        let outside = asked.map { "the \($0) days asked for lie outside; " } ?? ""
        if let position {
            let days = high - Int(Ratio(Int64(high - low)).scaled(by: position).floor)
            return choice(days, outside + (reason ?? "chosen inside the range"))
        }
        if let usual { return choice(usual, outside + "the usual one, as none was asked for") }
        return choice(high, outside + "the slow end, as none was asked for")
    }

    /// A number that was settled elsewhere.
    func choice(_ days: Int, _ why: String) -> Choice {
        let (low, high) = (range.value.lowerBound, range.value.upperBound)
        return Choice(
            days: days, why: why,
            pick: low == high && days == low
                ? nil
                : Pick(
                    what: what, value: days.daysText, range: "\(low)-\(high) days", why: why,
                    citation: range.citation))
    }
}

extension Int {
    /// `1 day`, `7 days`.
    var daysText: String { self == 1 ? "1 day" : "\(self) days" }
}

extension [Pick] {
    /// Adds a pick that is not said yet.
    mutating func say(_ pick: Pick?) {
        if let pick, !contains(pick) { append(pick) }
    }
}
