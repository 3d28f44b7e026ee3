import DoseModel

/// Rounds of days that differ: `10 mg at breakfast, next day 7.5 mg at breakfast`, or as prescribers say it, `10 mg and
/// 7.5 mg on alternate days at breakfast`.
extension PlanTextParser {
    /// The doses of one day of a round; none for `nothing`.
    mutating func roundDay() throws(InputError) -> (groups: [Group], every: Interval?) {
        if try accept("nothing") { return ([], nil) }
        return try daysDoses()
    }

    /// Goes past `, next day` where it comes next.
    mutating func nextDay() throws(InputError) -> Bool {
        var ahead = self
        _ = try ahead.accept(mark: ",", ";")
        _ = try ahead.accept("and", "then")
        guard try ahead.accept(phrases: [["next", "day"], ["the", "next", "day"], ["on", "the", "next", "day"]]) else {
            return false
        }
        _ = try ahead.accept(mark: ",", ":")
        self = ahead
        return true
    }

    /// The whole of a round whose first day has been read, and whose second follows.
    mutating func round(after first: (groups: [Group], every: Interval?), start: Int) throws(InputError)
        -> PlanTextRegimen
    {
        var days = [first]
        repeat { days.append(try roundDay()) } while try nextDay()
        for day in days {
            if let every = day.every {
                throw cursor.error(
                    "`\(cursor.text(every.bytes))` stands in a round that names its days one by one",
                    at: every.bytes, expected: "`nothing` for the days between")
            }
        }
        return try assembleRound(days.map(\.groups), start: start)
    }

    /// `10 mg and 7.5 mg on alternate days at breakfast`, or `10/7.5 mg` for the two; `nil` where something else
    /// stands.
    mutating func alternatingRegimen() throws(InputError) -> PlanTextRegimen? {
        let start = cursor.token.bytes.lowerBound
        var ahead = self
        // What cannot be read here is read again as something else, with an error of its own.
        guard let amounts = try? ahead.alternatingAmounts(), let times = try? ahead.alternatingTimes(amounts) else {
            return nil
        }
        self = ahead
        guard !times.slots.isEmpty else {
            throw cursor.error(
                "`\(cursor.text(start..<cursor.end))` does not say when in the day", at: start..<cursor.end,
                expected: "a named time, like `\(cursor.text(start..<cursor.end)) at breakfast`")
        }
        let days = amounts.doses.map { amount in
            var group = times
            group.amounts = Amounts(doses: [amount], bytes: amounts.bytes, mayBeFraction: false)
            return [group]
        }
        return try assembleRound(days, start: start)
    }

    /// Two amounts, one for each of two days.
    private mutating func alternatingAmounts() throws(InputError) -> Amounts? {
        let first = try amounts()
        if first.doses.count == 2 { return first }
        guard first.doses.count == 1, try accept("and"), case .number = cursor.token.kind else { return nil }
        let second = try amounts()
        guard second.doses.count == 1 else { return nil }
        return Amounts(
            doses: first.doses + second.doses, bytes: first.bytes.lowerBound..<second.bytes.upperBound,
            mayBeFraction: false)
    }

    /// `on alternate days` and the times, in either order.
    private mutating func alternatingTimes(_ amounts: Amounts) throws(InputError) -> Group? {
        var group = Group(amounts: amounts, bytes: amounts.bytes)
        var isAlternating = try accept(phrases: PlanWords.everyOtherDay)
        guard try times(of: &group) || isAlternating else { return nil }
        if !isAlternating { isAlternating = try accept(phrases: PlanWords.everyOtherDay) }
        // Two times for two amounts are two doses of the same day.
        guard isAlternating, !group.isForProblemTimes, !(amounts.mayBeFraction || group.slots.count == 2) else {
            return nil
        }
        return group
    }

    private func assembleRound(_ days: [[Group]], start: Int) throws(InputError) -> PlanTextRegimen {
        var doses: [PlanTextDose] = []
        for (cycleDay, groups) in days.enumerated() {
            for group in groups {
                guard !group.slots.isEmpty else {
                    throw cursor.error(
                        "`\(cursor.text(group.bytes))` cannot stand in a round of days", at: group.bytes,
                        expected: "a named time for each dose, like `at lunch` or `at 14:00`")
                }
                if let named = group.slots.first(where: { $0.weekdays != nil }) {
                    throw cursor.error(
                        "days of the week do not go with a round of days", at: named.bytes,
                        expected: "one or the other")
                }
                doses += group.doses(cursor).map { $0.on(cycleDay: cycleDay) }
            }
        }
        guard !doses.isEmpty else {
            throw cursor.error(
                "`\(cursor.text(start..<cursor.end))` holds no drug", at: start..<cursor.end, expected: "`stop`")
        }
        return PlanTextRegimen(
            asked: AskedRegimen(.slots(doses.map(\.slotDose)), everyDays: days.count), doses: doses, take: nil,
            span: cursor.span(start..<cursor.end))
    }
}
