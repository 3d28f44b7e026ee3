import DoseModel

extension PlanSketch {
    /// The clocks of a plan in the winter of 2026, and New York's change in March 2027, written down by hand.
    static func clock(of plan: Plan) -> PlanClock? {
        guard let zone = plan.timeZone else { return nil }
        return PlanClock(
            home: clock(zone), parts: plan.zones.map { PlanClock.Part(wall: $0.wall, clock: clock($0.zone)) })
    }

    /// The clock of a zone in the winter of 2026.
    static func clock(_ zone: String) -> LocalClock {
        switch zone {
        case "America/New_York":
            LocalClock(
                offset: -5 * 60,
                changes: [
                    LocalClock.Change(moment: date("2027-03-14").dayNumber * 24 * 60 + 7 * 60, offset: -4 * 60)
                ])
        case "America/Chicago": LocalClock(offset: -6 * 60)
        // No place has it: a minute farther west than Chicago.
        case "Test/West": LocalClock(offset: -6 * 60 - 1)
        // Nor this: exactly so far east of London that a day becomes one of 22 hours.
        case "Test/East": LocalClock(offset: 2 * 60)
        case "America/Los_Angeles": LocalClock(offset: -8 * 60)
        case "Asia/Tokyo": LocalClock(offset: 9 * 60)
        default: .utc
        }
    }

    /// The same plan, on other clocks from a day on.
    static func plan(_ plan: Plan, from date: String, at time: String = "00:00", in zone: String) -> Plan {
        Plan(
            identity: plan.identity, drug: plan.drug, protocolName: plan.protocolName,
            timeZone: plan.timeZone, zones: [ZoneStretch(from: self.date(date), at: self.time(time), zone: zone)],
            monograph: plan.monograph, soFar: plan.soFar, steps: plan.steps, ending: plan.ending)
    }
}
