import DoseModel

/// Goes through the events of one revision of a plan in the order of the calendar: the doses of each step, then the
/// milestones.
struct EventWalk {
    private let plan: Plan
    private let revision: PlanRevision
    private let milestoneUIDs: [NameUUID]
    private let wording: EventWording
    private var identity: EventIdentity

    /// A walk through the events of one revision.
    ///
    /// - Parameters:
    ///   - plan: the plan, for its zones.
    ///   - milestoneUIDs: the UIDs of its milestones, one each.
    init(
        _ revision: PlanRevision, of plan: Plan, milestoneUIDs: [NameUUID], identity: EventIdentity,
        wording: EventWording
    ) {
        self.plan = plan
        self.revision = revision
        self.milestoneUIDs = milestoneUIDs
        self.identity = identity
        self.wording = wording
    }

    /// Calls `body` with each event and its texts, which are valid only during the call.
    ///
    /// - Parameter notes: the lines an event is to bear besides, mostly none.
    mutating func forEach(
        _ texts: inout EventTexts, notes: (PlannedEvent) -> [String],
        _ body: (PlannedEvent, inout EventTexts) throws(InputError) -> Void
    ) throws(InputError) {
        for step in revision.steps { try walk(step, &texts, notes, body) }
        for (milestone, uid) in zip(revision.milestones, milestoneUIDs) {
            let event = PlannedEvent(uid: uid, moments: .day(milestone.date))
            wording.describe(milestone, notes: notes(event), to: &texts)
            try body(event, &texts)
        }
    }

    /// The doses of a step.
    private mutating func walk(
        _ step: DoseStep, _ texts: inout EventTexts, _ notes: (PlannedEvent) -> [String],
        _ body: (PlannedEvent, inout EventTexts) throws(InputError) -> Void
    ) throws(InputError) {
        var previous: ScheduledDose?
        for (index, dose) in step.doses.enumerated() where !dose.amount.isZero {
            let occurrence = EventWalk.occurrence(of: index, in: step.doses)
            for zoned in ZonedSeries.covering(dose, in: step, of: plan) {
                let uid = identity.dose(dose, step: step.key, occurrence: occurrence, series: zoned.series)
                let event = PlannedEvent(uid: uid, moments: .dose(zoned.series, at: dose.time), zone: zoned.zone)
                let own = notes(event)
                wording.describe(dose, after: own.isEmpty ? previous : nil, in: step, notes: own, to: &texts)
                // What was said with notes is not to be said again.
                previous = own.isEmpty ? dose : nil
                try body(event, &texts)
            }
        }
    }

    /// How many doses before this one have its day of the round, its slot's name and its weekdays. More than none is a
    /// fault that the checker names; the events must differ all the same.
    private static func occurrence(of index: Int, in doses: [ScheduledDose]) -> Int {
        let dose = doses[index]
        return doses[..<index].count {
            $0.weekdays == dose.weekdays && $0.cycleDay == dose.cycleDay && $0.slot.name == dose.slot.name
        }
    }
}
