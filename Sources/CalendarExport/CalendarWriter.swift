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
    private var body = EventBody()

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
        events.begin(scope.zones)
        try forEachEvent(of: parts, in: scope) { event, stamp throws(InputError) in
            Libical.alone { turn in events.append(event.uid, stamp, body, in: turn) }
            try events.flush(from: CalendarWriter.chunk, to: sink)
        }
        events.end()
        try events.flush(to: sink)
    }

    /// Writes each event of several plans as a calendar of its own.
    ///
    /// - Parameters:
    ///   - parts: as for ``write(_:to:)``.
    ///   - take: is handed each event's name, its SEQUENCE and its calendar.
    /// - Throws: an error where the plans cannot be a calendar.
    func writeEach(
        of parts: [CalendarPart], to take: (NameUUID, Int32, [UInt8]) -> Void
    ) throws(InputError) {
        let scope = try CalendarScope(parts.map(\.plan))
        try forEachEvent(of: parts, in: scope) { event, stamp throws(InputError) in
            // A zone's definition over the days of this one event: it stays when other events come or go.
            let zone =
                try event.zone.map { name throws(InputError) in
                    try Zones.definition(of: name, over: event.days)
                }
            events.begin(zone.map { [$0] } ?? [])
            Libical.alone { turn in events.append(event.uid, stamp, body, in: turn) }
            events.end()
            take(event.uid, stamp.sequence, events.takeBytes())
        }
    }

    /// Calls `use` with each event of the plans; what it says stands in `body` then.
    private func forEachEvent(
        of parts: [CalendarPart], in scope: CalendarScope,
        _ use: (PlannedEvent, EventStamp) throws(InputError) -> Void
    ) throws(InputError) {
        for (part, revision) in zip(parts, scope.revisions) {
            let written = part.plan.identity.written
            let stamp = EventStamp(sequence: revision, created: written, changed: written)
            var walk = EventWalk(part)
            try walk.forEach(&texts) { event, texts throws(InputError) in
                Libical.alone { turn in
                    events.write(event, texts: &texts, zone: scope.zone(of: event), to: &body, in: turn)
                }
                try use(event, stamp)
            }
        }
    }
}
