import DoseModel

extension PlanTextParser {
    /// A regimen: doses with commas or `and` between them, and on which days.
    mutating func regimen() throws(InputError) -> PlanTextRegimen {
        let start = cursor.token.bytes.lowerBound
        if let alternating = try alternatingRegimen() { return alternating }
        let first = try roundDay()
        guard try nextDay() else { return try assemble(first.groups, every: first.every?.days ?? 1, start: start) }
        return try round(after: first, start: start)
    }

    /// The doses between the commas, and how often they are taken.
    mutating func daysDoses() throws(InputError) -> (groups: [Group], every: Interval?) {
        let start = cursor.token.bytes.lowerBound
        var every = try interval()
        if every != nil { _ = try accept(mark: ",", ":") }
        var groups = [try group()]
        while let separator = try separatorBeforeDose() {
            try cursor.skip(to: separator)
            groups.append(try group())
        }
        var ahead = self
        if try ahead.accept(mark: ","), let last = try ahead.interval() {
            guard every == nil else { throw secondInterval(at: last.bytes) }
            every = last
            self = ahead
        }
        let own = groups.compactMap(\.every)
        if let inner = own.first {
            guard every == nil, own.count == 1 else { throw secondInterval(at: own[own.count - 1].bytes) }
            guard groups.count == 1 else { throw partialInterval(inner, start: start) }
            every = inner
        }
        return (groups, every)
    }

    /// Where the amount begins that follows a comma or an `and`; `nil` where no dose follows.
    private func separatorBeforeDose() throws(InputError) -> Int? {
        var ahead = self
        let isSeparated = try ahead.accept(mark: ",", ";", "+", "&")
        let isJoined = try ahead.accept("and", "then", "plus")
        guard isSeparated || isJoined, case .number = ahead.cursor.token.kind else { return nil }
        let position = ahead.cursor.token.bytes.lowerBound
        return try ahead.slotClock() == nil ? position : nil
    }

    private func secondInterval(at bytes: Range<Int>) -> InputError {
        cursor.error(
            "the interval is given twice", at: bytes, expected: "one interval for all doses, like `every other day`")
    }

    private func partialInterval(_ interval: Interval, start: Int) -> InputError {
        let words = cursor.text(interval.bytes)
        return cursor.error(
            "`\(words)` may belong to one dose or to all", at: interval.bytes,
            expected: "a comma before it where all doses are meant, `…, \(words)`; "
                + "doses with intervals of their own cannot share a step")
    }

    /// Makes one regimen of the doses between the commas.
    func assemble(_ groups: [Group], every: Int, start: Int) throws(InputError) -> PlanTextRegimen {
        let span = cursor.span(start..<cursor.end)
        if every > 1 {
            for group in groups {
                if group.isOnceDaily { throw contradiction(group, every) }
                if let days = group.slots.first(where: { $0.weekdays != nil }) {
                    throw cursor.error(
                        "days of the week do not go with every \(every) days", at: days.bytes,
                        expected: "one or the other")
                }
            }
        }
        if groups.count == 1, groups[0].slots.isEmpty {
            let group = groups[0]
            let doses: AskedRegimen.Doses =
                group.isForProblemTimes
                ? .problemTimes(group.amounts.doses[0])
                : .timesDaily(group.count?.times ?? 1, group.amounts.doses[0])
            return PlanTextRegimen(
                asked: AskedRegimen(doses, everyDays: every), doses: [], take: group.take, span: span)
        }
        if let group = groups.first(where: \.slots.isEmpty) {
            throw cursor.error(
                "`\(cursor.text(group.bytes))` cannot stand beside other doses", at: group.bytes,
                expected: "a named time for each dose, like `at lunch` or `at 14:00`")
        }
        let doses = groups.flatMap { group in group.doses(cursor) }
        guard !doses.isEmpty else {
            throw cursor.error(
                "`\(cursor.text(start..<cursor.end))` holds no drug", at: start..<cursor.end, expected: "`stop`")
        }
        return PlanTextRegimen(
            asked: AskedRegimen(.slots(doses.map(\.slotDose)), everyDays: every), doses: doses, take: nil, span: span)
    }

    private func contradiction(_ group: Group, _ every: Int) -> InputError {
        cursor.error(
            "every day and every \(every) days exclude each other", at: group.count?.bytes ?? group.bytes,
            expected: "one or the other")
    }
}
