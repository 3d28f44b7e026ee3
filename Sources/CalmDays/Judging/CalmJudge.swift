package import DoseModel

/// Says what speaks against days for first and higher doses, and puts days in order.
package struct CalmJudge: Sendable {
    private let loads: DayLoads
    private let rule: CalmRule
    private let trips: [Range<CivilDate>]

    /// Creates a judge.
    ///
    /// - Parameter trips: the days of the request's own trips, from landing there to landing at home, half-open.
    package init(_ loads: DayLoads, by rule: CalmRule, trips: [Range<CivilDate>]) {
        self.loads = loads
        self.rule = rule
        self.trips = trips
    }

    /// What speaks against a day, the day itself first.
    package func reasons(against date: CivilDate) -> [CalmReason] {
        var result: [CalmReason] = []
        for kind in rule.kinds {
            for offset in kind.days {
                let day = date.adding(days: offset)
                let isTrip =
                    kind.name == rule.tripKind && trips.contains { $0.lowerBound <= day && day <= $0.upperBound }
                guard let titles = loads[day].kinds[kind.name] ?? (isTrip ? [] : nil) else { continue }
                result.append(CalmReason(.kind(name: kind.name, title: kind.title), on: day, titles: titles))
            }
        }
        for offset in rule.packedDays {
            let day = date.adding(days: offset)
            if let reason = packed(day) { result.append(reason) }
        }
        return result.enumerated()
            .sorted {
                (abs(date.days(until: $0.element.date)), $0.offset) < (
                    abs(date.days(until: $1.element.date)), $1.offset
                )
            }
            .map(\.element)
    }

    /// One day to begin on.
    ///
    /// - Parameter increases: the days on which the dose then goes up.
    package func day(_ date: CivilDate, increases: [CivilDate]) -> CalmStart.Day {
        let days = (0..<rule.firstDays.value).map { date.adding(days: $0) }
        return CalmStart.Day(
            date: date, reasons: reasons(against: date), packedDays: days.count { packed($0) != nil },
            busyMinutes: days.reduce(0) { $0 + loads[$1].busyMinutes },
            increases: increases.map { day in
                let reasons = reasons(against: day)
                let later =
                    reasons.isEmpty
                    ? nil
                    : (1...max(rule.laterDays.value, 1)).lazy.map { day.adding(days: $0) }
                        .first { self.reasons(against: $0).isEmpty }
                return CalmStart.Increase(date: day, reasons: reasons, later: later)
            })
    }

    /// The best day first: the fewest reasons against it, then against its higher doses, then the fewest packed days, then
    /// the fewest busy hours in the first days, then the earliest.
    package static func ranked(_ days: [CalmStart.Day]) -> [CalmStart.Day] {
        func rank(_ day: CalmStart.Day) -> [Int] {
            [
                day.refusal == nil ? 0 : 1, day.reasons.count, day.increases.count { !$0.reasons.isEmpty },
                day.packedDays, day.busyMinutes, day.date.dayNumber,
            ]
        }
        return days.sorted { rank($0).lexicographicallyPrecedes(rank($1)) }
    }

    private func packed(_ day: CivilDate) -> CalmReason? {
        let load = loads[day]
        if let titles = load.wholeDay { return CalmReason(.wholeDay, on: day, titles: titles) }
        guard load.busyMinutes >= rule.packedDay.value else { return nil }
        return CalmReason(.packed(minutes: load.busyMinutes), on: day, titles: load.titles)
    }
}
