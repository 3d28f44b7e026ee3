import DoseModel

extension PlanTextParser {
    /// One line: a step, `stop`, or nothing.
    mutating func line() throws(InputError) -> PlanTextLine? {
        guard cursor.token.kind != .end else { return nil }
        if try accept("then") { _ = try accept(mark: ",") }
        let start = cursor.token.bytes.lowerBound
        if try accept("stop") {
            try expectEnd(expected: "nothing after `stop`")
            return .stop(cursor.span(start..<cursor.end))
        }
        let regimen = try regimen()
        let regimenEnd = cursor.end
        _ = try accept(mark: ",")
        var days: Int?
        var date: CivilDate?
        while cursor.token.kind != .end {
            let clause = cursor.token.bytes
            if try acceptDurationSign() {
                guard days == nil else { throw cursor.error("a second duration", at: clause, expected: "one duration") }
                days = try self.days(from: clause.lowerBound)
            } else if try accept("from", "starting") {
                guard date == nil else { throw cursor.error("a second date", at: clause, expected: "one date") }
                guard case .date(let first) = cursor.token.kind else {
                    throw unexpected(expected: "a date, like 2026-12-07", words: [])
                }
                try cursor.advance()
                date = first
            } else if days != nil, cursor.token.isMark(",") || cursor.token.isMark(";") || cursor.token.word == "then" {
                throw cursor.error(
                    "something else begins on the line of a step", at: cursor.token.bytes,
                    expected: "one step a line, and `stop` on a line of its own")
            } else {
                throw unexpected(expected: "`for` and a number of days or weeks")
            }
        }
        guard let days else {
            throw cursor.error(
                "the step does not say how long it lasts", at: start..<regimenEnd, expected: "`for 7 days` at the end")
        }
        return .step(
            PlanTextStep(regimen: regimen, days: days, start: date, span: cursor.span(start..<cursor.end)))
    }

    /// Makes sure that nothing follows a regimen that stands alone.
    func expectEnd(afterRegimen regimen: PlanTextRegimen) throws(InputError) {
        if cursor.token.word == "for" || cursor.token.word == "x" || cursor.token.isMark("×") {
            throw cursor.error(
                "a regimen has no duration here", at: cursor.token.bytes, expected: "the end of the text")
        }
        try expectEnd(expected: "the end of the text")
    }

    /// Goes past `for`, `x` or `×`.
    private mutating func acceptDurationSign() throws(InputError) -> Bool {
        if try accept("for") { return true }
        return try acceptTimesSign()
    }

    /// Goes past `x` or `×`.
    mutating func acceptTimesSign() throws(InputError) -> Bool {
        if try accept("x") { return true }
        return try accept(mark: "×")
    }

    /// A number of days or weeks, in days. `start` is where the clause began.
    mutating func days(from start: Int) throws(InputError) -> Int {
        let expected = "a number of days or weeks, like `7 days`"
        let first = cursor.token.bytes.lowerBound
        guard let count = cursor.token.wholeNumber ?? cursor.token.word.flatMap(PlanWords.number) else {
            if case .number = cursor.token.kind {
                throw cursor.error(
                    "`\(cursor.text(cursor.token.bytes))` is no whole number", at: cursor.token.bytes,
                    expected: expected)
            }
            throw unexpected(expected: expected, words: [])
        }
        try cursor.advance()
        try refuseRange(from: first, expected: "one number; a plan says which")
        if try accept(mark: "/") { throw try slashedDuration(count, from: first) }
        guard let word = cursor.token.word, let unit = PlanWords.days(word) else {
            guard cursor.token.word == nil else {
                throw unexpected(expected: expected, words: ["day", "days", "week", "weeks", "d", "wk"])
            }
            let readings = start == first ? "" : "`for \(count) days`, `for \(count) weeks` or `\(count) times daily`"
            throw cursor.error(
                "`\(cursor.text(start..<cursor.end))` can be read more than one way", at: start..<cursor.end,
                expected: readings.isEmpty ? expected : readings)
        }
        try cursor.advance()
        let (days, overflow) = count.multipliedReportingOverflow(by: unit)
        guard !overflow, (1...PlanText.longestStep).contains(days) else {
            throw cursor.error(
                "`\(cursor.text(first..<cursor.end))` is no possible duration", at: first..<cursor.end,
                expected: "1 to \(PlanText.longestStep) days")
        }
        return days
    }

    /// `3/7` is three days to some and three weeks of something to none; never guessed.
    private mutating func slashedDuration(_ count: Int, from first: Int) throws(InputError) -> InputError {
        let unit = cursor.token.wholeNumber
        try cursor.advance()
        let range = first..<cursor.end
        let nearest: String? =
            switch unit {
            case 7: "\(count) days"
            case 52: "\(count) weeks"
            default: nil
            }
        return cursor.error(
            "`\(cursor.text(range))` is no duration here", at: range, expected: "days or weeks in words",
            nearest: nearest)
    }
}
