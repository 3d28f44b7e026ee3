import DoseModel

/// What plans must have to become a calendar, found before the first byte is written.
struct CalendarScope {
    /// The zones of the doses' times, that at home first; none where the plans have only all-day events.
    let zones: [ZoneDefinition]
    /// The revision of each plan.
    let revisions: [Int32]

    /// Looks plans over that are to share a calendar.
    init(_ plans: [Plan]) throws(InputError) {
        var revisions: [Int32] = []
        for plan in plans { revisions.append(try CalendarScope.revision(of: plan)) }
        self.revisions = revisions
        let name = try CalendarScope.zoneName(of: plans)
        // What earlier revisions had may still be named, as cancelled.
        let steps = plans.flatMap { $0.steps + $0.history.flatMap(\.steps) }
            .filter { $0.days > 0 && $0.doses.contains { !$0.amount.isZero } }
        guard let first = steps.map(\.start).min(), let end = steps.map(\.end).max() else {
            guard plans.contains(where: { !$0.milestones.isEmpty }) else {
                throw InputError("the plan has nothing to put into a calendar")
            }
            zones = []
            return
        }
        var zones: [ZoneDefinition] = []
        for name in [name] + plans.flatMap(\.zones).map(\.zone) where !zones.contains(where: { $0.name == name }) {
            zones.append(try Zones.definition(of: name, over: first...end.adding(days: -1)))
        }
        self.zones = zones
    }

    /// The zone of an event's clock time; `nil` for an all-day event.
    func zone(of event: PlannedEvent) -> ZoneDefinition? {
        event.zone.flatMap { name in zones.first { $0.name == name } }
    }

    private static func revision(of plan: Plan) throws(InputError) -> Int32 {
        var last: Int32 = 0
        for number in plan.history.map(\.number) + [plan.identity.revision] {
            guard let number = Int32(exactly: number), number >= 0 else {
                throw InputError("the plan's revision is \(number)", expected: "a count of changes, from 0")
            }
            last = number
        }
        return last
    }

    /// The one zone all plans name.
    private static func zoneName(of plans: [Plan]) throws(InputError) -> String {
        var known: String?
        for plan in plans {
            guard let name = plan.timeZone else {
                throw InputError(
                    "the plan names no time zone, and a calendar needs one",
                    expected: "an Olson name, like Europe/London or America/New_York")
            }
            if let known, known != name {
                throw InputError(
                    "the plans are for different time zones, \(known) and \(name)", expected: "one zone in a calendar")
            }
            known = name
        }
        guard let known else { throw InputError("there is no plan to put into a calendar") }
        return known
    }
}
