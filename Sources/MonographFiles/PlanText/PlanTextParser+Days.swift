import DoseModel

extension PlanTextParser {
    /// On which days a regimen is taken, counted from its first.
    struct Interval {
        /// 2 for every other day, and so on.
        var days: Int
        /// Where that is said.
        var bytes: Range<Int>
    }

    /// `every other day`, `every 3 days`, `on alternate days`; `nil` where something else begins.
    mutating func interval() throws(InputError) -> Interval? {
        let start = cursor.token.bytes.lowerBound
        if try accept(phrases: PlanWords.everyOtherDay) { return Interval(days: 2, bytes: start..<cursor.end) }
        if try accept(phrases: [["every", "third", "day"]]) { return Interval(days: 3, bytes: start..<cursor.end) }
        guard cursor.token.word == "every" else { return nil }
        var ahead = cursor
        try ahead.advance()
        guard let count = ahead.token.wholeNumber ?? ahead.token.word.flatMap(PlanWords.number) else { return nil }
        try ahead.advance()
        guard let word = ahead.token.word else { return nil }
        if word == "hours" || word == "hour" || word == "h" || word == "hrs" {
            throw cursor.error(
                "`\(cursor.text(start..<ahead.token.bytes.upperBound))` does not say when in the day",
                at: start..<ahead.token.bytes.upperBound,
                expected: "clock times, like `at 06:00, 14:00 and 22:00`, or a count, like `three times daily`")
        }
        guard let unit = PlanWords.days(word) else { return nil }
        try ahead.advance()
        cursor = ahead
        let (days, overflow) = count.multipliedReportingOverflow(by: unit)
        guard !overflow, (1...PlanText.longestInterval).contains(days) else {
            throw cursor.error(
                "`\(cursor.text(start..<cursor.end))` is no possible interval", at: start..<cursor.end,
                expected: "every 1 to \(PlanText.longestInterval) days")
        }
        return Interval(days: days, bytes: start..<cursor.end)
    }

    /// `three times daily`, `bid`, `once a day`, `daily`; `nil` where something else begins.
    mutating func count() throws(InputError) -> Count? {
        let start = cursor.token.bytes.lowerBound
        if try accept(phrases: PlanWords.everyDay) {
            return Count(times: 1, bytes: start..<cursor.end, isPlainDaily: true, saysDay: true)
        }
        if let word = cursor.token.word, let times = PlanWords.timesDaily(word) {
            try cursor.advance()
            return Count(times: times, bytes: start..<cursor.end, isPlainDaily: times == 1, saysDay: true)
        }
        if let word = cursor.token.word, let times = PlanWords.times(word) {
            try cursor.advance()
            let saysDay = try perDay(times, from: start)
            return Count(times: times, bytes: start..<cursor.end, isPlainDaily: false, saysDay: saysDay)
        }
        guard let times = cursor.token.wholeNumber ?? cursor.token.word.flatMap(PlanWords.number) else { return nil }
        var ahead = self
        try ahead.cursor.advance()
        var isCount = try ahead.accept("times", "x", "time")
        if !isCount { isCount = try ahead.accept(mark: "×") }
        guard isCount else { return nil }
        self = ahead
        let saysDay = try perDay(times, from: start)
        guard (1...PlanText.mostTimesDaily).contains(times) else {
            throw cursor.error(
                "`\(cursor.text(start..<cursor.end))` is no possible count", at: start..<cursor.end,
                expected: "1 to \(PlanText.mostTimesDaily) times daily")
        }
        return Count(times: times, bytes: start..<cursor.end, isPlainDaily: false, saysDay: saysDay)
    }

    /// `daily`, `a day`, `per day` after a count; without it, twice could be two days. Says whether it stood there:
    /// `once every other day` goes without.
    private mutating func perDay(_ times: Int, from start: Int) throws(InputError) -> Bool {
        if try accept(phrases: PlanWords.perDay) { return true }
        var ahead = self
        if try ahead.accept(mark: "/"), try ahead.accept("day", "d") {
            self = ahead
            return true
        }
        ahead = self
        if times == 1, try ahead.interval() != nil { return false }
        let words = cursor.text(start..<cursor.end)
        throw cursor.error(
            "`\(words)` does not say per what", at: start..<cursor.end,
            expected: "`\(words) daily`, or `for \(times) days` if that was meant")
    }

    /// `on sat, sun` for the slots before it; `false` where something else begins.
    mutating func weekdays(of group: inout Group) throws(InputError) -> Bool {
        guard cursor.token.word == "on" else { return false }
        let start = cursor.token.bytes.lowerBound
        var ahead = self
        try ahead.cursor.advance()
        guard var days = try ahead.weekdayRange() else { return false }
        while true {
            var further = ahead
            let comma = try further.accept(mark: ",")
            let joined = try further.acceptJoint()
            guard comma || joined, let more = try further.weekdayRange() else { break }
            days.formUnion(more)
            ahead = further
        }
        self = ahead
        guard group.slots.contains(where: { $0.weekdays == nil }) else {
            throw cursor.error(
                "days of the week need a time before them", at: start..<cursor.end,
                expected: "a named time, like `at 09:00 on sat, sun`")
        }
        for index in group.slots.indices where group.slots[index].weekdays == nil {
            group.slots[index].weekdays = days
        }
        return true
    }

    /// One day, one group of days, or `mon - fri` with space around the hyphen.
    private mutating func weekdayRange() throws(InputError) -> WeekdaySet? {
        guard let word = cursor.token.word, let days = PlanWords.weekdays(word) else { return nil }
        var ahead = cursor
        try ahead.advance()
        cursor = ahead
        guard ahead.token.isMark("-"), let first = PlanWords.weekday(word) else { return days }
        try ahead.advance()
        guard let last = ahead.token.word.flatMap(PlanWords.weekday) else { return days }
        try ahead.advance()
        cursor = ahead
        return PlanWords.weekdays(from: first, to: last)
    }
}
