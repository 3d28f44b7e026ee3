package import DoseModel

/// Writes plans as iCalendar files: a repeating event with an alarm for each dose of each step, an all-day event for
/// each milestone.
///
/// One writer may write any number of plans, one after the other; what it keeps does not grow with them. A writer
/// belongs to one task at a time.
package final class CalendarWriter {
    /// So many bytes are gathered before they are handed on.
    private static let chunk = 1 << 16

    private var events: EventLines
    private var texts = EventTexts()

    /// Makes a writer.
    package init() {
        events = Libical.alone { turn in EventLines(in: turn) }
    }

    /// Writes one plan as one calendar.
    ///
    /// - Parameters:
    ///   - plan: a plan with a time zone and at least one dose or milestone.
    ///   - monograph: the drug's facts: its products, and what to do about a missed dose.
    ///   - notes: lines that must not be lost, like acknowledged findings; they stand in the first event and in the
    ///     first milestone.
    ///   - sink: takes the bytes in order, in one or more pieces that are valid only during the call.
    /// - Throws: an error where the plan cannot be a calendar, before anything is handed to `sink`; whatever `sink`
    ///   throws.
    package func write(
        plan: Plan, monograph: Monograph, notes: [String] = [],
        to sink: (UnsafeRawBufferPointer) throws(InputError) -> Void
    ) throws(InputError) {
        try write([CalendarPart(plan: plan, monograph: monograph, notes: notes)], to: sink)
    }

    /// Writes several plans of one person as one calendar: the events of each in turn, one definition of their zone.
    ///
    /// - Parameters:
    ///   - parts: the plans, all in the same time zone, each with an id of its own.
    ///   - sink: takes the bytes in order, in one or more pieces that are valid only during the call.
    /// - Throws: an error where they cannot be a calendar, before anything is handed to `sink`; whatever `sink` throws.
    package func write(
        _ parts: [CalendarPart], to sink: (UnsafeRawBufferPointer) throws(InputError) -> Void
    ) throws(InputError) {
        let scope = try CalendarScope(parts.map(\.plan))
        events.begin(scope)
        for (part, revision) in zip(parts, scope.revisions) {
            Libical.alone { turn in events.stamp(part.plan.identity, revision: revision, in: turn) }
            try append(part, in: scope.zone, to: sink)
        }
        events.end()
        try events.flush(to: sink)
    }

    /// Appends the events of one plan.
    private func append(
        _ part: CalendarPart, in zone: ZoneDefinition?, to sink: (UnsafeRawBufferPointer) throws(InputError) -> Void
    ) throws(InputError) {
        let plan = part.plan
        let wording = EventWording(plan, part.monograph)
        var identity = EventIdentity(planID: plan.identity.id)
        if let zone {
            var unsaid = part.notes
            for step in plan.steps {
                append(step, in: zone, wording: wording, identity: &identity, notes: &unsaid)
                try events.flush(from: CalendarWriter.chunk, to: sink)
            }
        }
        for (index, milestone) in plan.milestones.enumerated() {
            wording.describe(milestone, notes: index == 0 ? part.notes : [], to: &texts)
            let occurrence = CalendarWriter.occurrence(of: index, in: plan.milestones)
            let uid = identity.milestone(milestone, occurrence: occurrence)
            Libical.alone { turn in events.append(milestone.date, uid: uid, texts: &texts, in: turn) }
            try events.flush(from: CalendarWriter.chunk, to: sink)
        }
    }

    /// Appends the doses of a step. `notes` go into the first event and are gone then.
    private func append(
        _ step: DoseStep, in zone: ZoneDefinition, wording: EventWording, identity: inout EventIdentity,
        notes: inout [String]
    ) {
        var previous: ScheduledDose?
        for (index, dose) in step.doses.enumerated() where !dose.amount.isZero {
            let occurrence = CalendarWriter.occurrence(of: index, in: step.doses)
            Libical.alone { turn in
                for series in DoseSeries.covering(dose, in: step) {
                    wording.describe(dose, after: previous, in: step, notes: notes, to: &texts)
                    // What was said with notes is not to be said again.
                    previous = notes.isEmpty ? dose : nil
                    notes = []
                    let uid = identity.dose(dose, step: step.number, occurrence: occurrence, series: series)
                    events.append(series, at: dose.time, uid: uid, texts: &texts, zone: zone, in: turn)
                }
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
    private static func occurrence(of index: Int, in milestones: [Milestone]) -> Int {
        milestones[..<index].count { $0.step == milestones[index].step && $0.kind == milestones[index].kind }
    }
}
