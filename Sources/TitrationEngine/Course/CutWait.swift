import DoseModel

/// How long a dose of the way down is kept before the next cut.
struct CutWait {
    let rule: TaperRule
    let request: PlanRequest
    let choices: Choices

    /// The days at a daily total, the longest of what the shape, the rule and the cap at that total ask for.
    ///
    /// - Throws: an ``InputError`` where the days asked for lie outside the shape's own range.
    func choice(
        of own: Cited<ClosedRange<Int>>?, at average: Ratio
    ) throws(InputError) -> DayRange.Choice {
        let chosen = try choice(of: own)
        guard let least = CutCaps(limits: rule.limits).limit(at: average)?.interval, least.value > chosen.days else {
            return chosen
        }
        return DayRange.Choice(
            days: least.value, why: "at least \(least.value.daysText) at such a dose (\(least.citation))",
            pick: Pick(
                what: "days between cuts", value: least.value.daysText, range: "at least \(least.value.daysText)",
                why: "such a dose is kept longer than \(chosen.days.daysText)", citation: least.citation))
    }

    private func choice(of own: Cited<ClosedRange<Int>>?) throws(InputError) -> DayRange.Choice {
        let range = DayRange(
            what: "days between cuts", range: own ?? rule.interval, usual: own == nil ? rule.usualInterval.value : nil)
        let (low, high) = (range.range.value.lowerBound, range.range.value.upperBound)
        switch request.taperPace {
        case .fastest?: return range.choice(low, "the fastest was asked for")
        case .slowest?: return range.choice(high, "the slowest was asked for")
        case .days(let days)?:
            // The interval of the rule may be stretched; a range that belongs to a dose is the source's own.
            if own == nil { return range.choice(max(days, low), "asked for") }
            if low == high { return range.choice(low, "nothing to choose") }
            guard range.range.value.contains(days) else {
                throw InputError(
                    "taper-pace of \(days.daysText) lies outside a range of the taper", at: request.spans[.taperPace],
                    expected: "\(low)-\(high) days (\(range.range.citation))")
            }
            return range.choice(days, "asked for")
        case nil: break
        }
        if own == nil, let pace = request.pace {
            return range.choice(max(pace, low), "the pace asked for")
        }
        return range.choice(asked: request.pace, at: choices.taperInterval, because: choices.reason)
    }
}
