package import DoseModel

extension Zones {
    /// What the clocks of a zone show on some days and for a year around them.
    ///
    /// - Throws: an error where the zone is unknown or the days lie outside the years whose rules are known.
    package static func clock(
        in name: String, from: CivilDate, to: CivilDate
    ) throws(InputError) -> LocalClock {
        try definition(of: name, over: from...max(from, to.adding(days: -1))).clock
    }

    /// What the clocks of a zone show in all years whose rules are known.
    ///
    /// - Throws: an error where the zone is unknown.
    package static func clock(in name: String) throws(InputError) -> LocalClock {
        let (first, last) = (ZoneWindow.knownYears.lowerBound, ZoneWindow.knownYears.upperBound)
        return try clock(
            in: name, from: CivilDate(year: first, month: 1, day: 1)!, to: CivilDate(year: last, month: 12, day: 31)!)
    }

    /// The clocks a plan goes by; `nil` for a plan without a zone or without days.
    package static func clock(of plan: Plan) throws(InputError) -> PlanClock? {
        guard let name = plan.timeZone, let days = days(of: plan) else { return nil }
        let home = try clock(in: name, from: days.from, to: days.to)
        var parts: [PlanClock.Part] = []
        for stretch in plan.zones {
            parts.append(
                PlanClock.Part(
                    wall: stretch.wall, clock: try clock(in: stretch.zone, from: days.from, to: days.to)))
        }
        return PlanClock(home: home, parts: parts)
    }

    /// The changes of the clocks on the days of a plan, each in the zone that the plan's times have then.
    package static func clockChanges(of plan: Plan) throws(InputError) -> [ClockChange] {
        guard let name = plan.timeZone, let days = days(of: plan) else { return [] }
        var result: [ClockChange] = []
        for (index, zone) in ([name] + plan.zones.map(\.zone)).enumerated() {
            let start = index == 0 ? Int.min : plan.zones[index - 1].wall
            let end = index < plan.zones.count ? plan.zones[index].wall : Int.max
            result += try clockChanges(in: zone, from: days.from, to: days.to).filter { change in
                let midnight = change.date.dayNumber * ClockTime.minutesPerDay
                return midnight + change.minutes.upperBound > start && midnight + change.minutes.lowerBound < end
            }
        }
        return result
    }

    private static func days(of plan: Plan) -> (from: CivilDate, to: CivilDate)? {
        guard let first = plan.steps.map(\.start).min(), let last = plan.steps.map(\.end).max() else { return nil }
        return (first, last)
    }
}
