import DoseModel

/// What a plan must have to become a calendar, found before the first byte is written.
struct CalendarScope {
    /// The zone of the doses' times; `nil` where the plan has only all-day events.
    let zone: ZoneDefinition?
    /// The plan's revision.
    let revision: Int32

    /// Looks a plan over.
    init(_ plan: Plan) throws(InputError) {
        guard let revision = Int32(exactly: plan.identity.revision), revision >= 0 else {
            throw InputError(
                "the plan's revision is \(plan.identity.revision)", expected: "a count of changes, from 0")
        }
        self.revision = revision
        guard let name = plan.timeZone else {
            throw InputError(
                "the plan names no time zone, and a calendar needs one",
                expected: "an Olson name, like Europe/London or America/New_York")
        }
        let steps = plan.steps.filter { $0.days > 0 && $0.doses.contains { !$0.amount.isZero } }
        guard let first = steps.map(\.start).min(), let end = steps.map(\.end).max() else {
            guard !plan.milestones.isEmpty else { throw InputError("the plan has nothing to put into a calendar") }
            zone = nil
            return
        }
        zone = try Zones.definition(of: name, over: first...end.adding(days: -1))
    }
}
