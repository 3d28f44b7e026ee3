import DoseModel

/// Goes through the events of a plan in the order of the calendar: the doses of each step, then the milestones.
struct EventWalk {
    private let plan: Plan
    private let notes: [String]
    private let wording: EventWording
    private var identity: EventIdentity

    /// A walk through the events of one plan.
    init(_ part: CalendarPart) {
        plan = part.plan
        notes = part.notes
        wording = EventWording(part.plan, part.monograph)
        identity = EventIdentity(planID: part.plan.identity.id)
    }

    /// Calls `body` with each event and its texts, which are valid only during the call.
    mutating func forEach(
        _ texts: inout EventTexts,
        _ body: (PlannedEvent, inout EventTexts) throws(InputError) -> Void
    ) throws(InputError) {
        var unsaid = notes
        for step in plan.steps { try walk(step, notes: &unsaid, &texts, body) }
        for (index, milestone) in plan.milestones.enumerated() {
            wording.describe(milestone, notes: index == 0 ? notes : [], to: &texts)
            let uid = identity.milestone(milestone, occurrence: occurrence(of: index))
            try body(PlannedEvent(uid: uid, moments: .day(milestone.date)), &texts)
        }
    }

    /// The doses of a step. `notes` go into the first event and are gone then.
    private mutating func walk(
        _ step: DoseStep, notes: inout [String], _ texts: inout EventTexts,
        _ body: (PlannedEvent, inout EventTexts) throws(InputError) -> Void
    ) throws(InputError) {
        var previous: ScheduledDose?
        for (index, dose) in step.doses.enumerated() where !dose.amount.isZero {
            let occurrence = EventWalk.occurrence(of: index, in: step.doses)
            for zoned in ZonedSeries.covering(dose, in: step, of: plan) {
                let series = zoned.series
                wording.describe(dose, after: previous, in: step, notes: notes, to: &texts)
                // What was said with notes is not to be said again.
                previous = notes.isEmpty ? dose : nil
                notes = []
                let uid = identity.dose(dose, step: step.number, occurrence: occurrence, series: series)
                try body(PlannedEvent(uid: uid, moments: .dose(series, at: dose.time), zone: zoned.zone), &texts)
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

    /// How many milestones before this one have its step and kind.
    private func occurrence(of index: Int) -> Int {
        let milestones = plan.milestones
        return milestones[..<index].count {
            $0.step == milestones[index].step && $0.kind == milestones[index].kind
        }
    }
}
