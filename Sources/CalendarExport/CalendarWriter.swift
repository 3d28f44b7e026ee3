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
    ///     first milestone. A discreet calendar has no room for them.
    ///   - style: what the file is to be like.
    ///   - sink: takes the bytes in order, in one or more pieces that are valid only during the call.
    /// - Throws: an error where the plan cannot be a calendar, before anything is handed to `sink`; whatever `sink`
    ///   throws.
    package func write(
        plan: Plan, monograph: Monograph, notes: [String] = [], style: CalendarStyle = CalendarStyle(),
        to sink: (UnsafeRawBufferPointer) throws(InputError) -> Void
    ) throws(InputError) {
        try write([CalendarPart(plan: plan, monograph: monograph, notes: notes)], style: style, to: sink)
    }

    /// Writes several plans of one person as one calendar: the events of each in turn, one definition of their zone.
    ///
    /// - Parameters:
    ///   - parts: the plans, all in the same time zone, each with an id of its own.
    ///   - style: what the file is to be like.
    ///   - sink: takes the bytes in order, in one or more pieces that are valid only during the call.
    /// - Throws: an error where they cannot be a calendar, before anything is handed to `sink`; whatever `sink` throws.
    package func write(
        _ parts: [CalendarPart], style: CalendarStyle = CalendarStyle(),
        to sink: (UnsafeRawBufferPointer) throws(InputError) -> Void
    ) throws(InputError) {
        let scope = try CalendarScope(parts.map(\.plan))
        events.begin(scope.zones, style)
        if let test = style.test, let plan = parts.first?.plan { append(test, for: plan, style) }
        try forEachEvent(of: parts, in: scope, style) { entry throws(InputError) in
            guard !entry.isCancelled || style.removed == .cancelled else { return }
            Libical.alone { turn in events.append(entry, in: turn) }
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
        of parts: [CalendarPart], style: CalendarStyle, to take: (NameUUID, Int32, [UInt8]) -> Void
    ) throws(InputError) {
        let scope = try CalendarScope(parts.map(\.plan))
        try forEachEvent(of: parts, in: scope, style) { entry throws(InputError) in
            guard !entry.isCancelled else { return }
            // A zone's definition over the days of this one event: it stays when other events come or go.
            let zone =
                try entry.event.zone.map { name throws(InputError) in
                    try Zones.definition(of: name, over: entry.event.days)
                }
            events.begin(zone.map { [$0] } ?? [], style)
            Libical.alone { turn in events.append(entry, in: turn) }
            events.end()
            take(entry.event.uid, entry.stamp.sequence, events.takeBytes())
        }
    }

    /// Calls `use` with each event of the plans.
    private func forEachEvent(
        of parts: [CalendarPart], in scope: CalendarScope, _ style: CalendarStyle,
        _ use: (EventLedger.Entry) throws(InputError) -> Void
    ) throws(InputError) {
        for (part, number) in zip(parts, scope.revisions) {
            guard part.plan.history.isEmpty else {
                for entry in try ledger(of: part, in: scope, style).entries { try use(entry) }
                continue
            }
            // A plan that never changed needs no ledger: each event is handed on as soon as it is written.
            let written = part.plan.identity.written
            let stamp = EventStamp(sequence: number, created: written, changed: written)
            var revisions = RevisionWalk(part, style)
            try revisions.forEachEvent(of: part.plan.asRevision, &texts) { event, texts throws(InputError) in
                Libical.alone { turn in
                    events.write(event, texts: &texts, zone: scope.zone(of: event), to: &body, in: turn)
                }
                try use(EventLedger.Entry(event: event, body: body, stamp: stamp, isCancelled: false))
            }
        }
    }

    /// The events of a plan through all its revisions.
    private func ledger(
        of part: CalendarPart, in scope: CalendarScope, _ style: CalendarStyle
    ) throws(InputError) -> EventLedger {
        var ledger = EventLedger()
        var revisions = RevisionWalk(part, style)
        for revision in part.plan.history + [part.plan.asRevision] {
            var written: [(event: PlannedEvent, body: EventBody)] = []
            try revisions.forEachEvent(of: revision, &texts) { event, texts throws(InputError) in
                Libical.alone { turn in
                    events.write(event, texts: &texts, zone: scope.zone(of: event), to: &body, in: turn)
                }
                written.append((event, body))
            }
            ledger.take(written, of: revision)
        }
        return ledger
    }

    /// Appends the event that is there to be heard.
    private func append(_ test: TestReminder, for plan: Plan, _ style: CalendarStyle) {
        TestWording.describe(style, to: &texts)
        let event = PlannedEvent(
            uid: EventIdentity(planID: plan.identity.id, set: style.uidSet).test(test),
            moments: .moment(test.date, test.time))
        let stamp = EventStamp(sequence: 0, created: test.date, changed: test.date)
        Libical.alone { turn in
            events.write(event, texts: &texts, zone: nil, to: &body, in: turn)
            events.append(
                EventLedger.Entry(event: event, body: body, stamp: stamp, isCancelled: false), in: turn)
        }
    }
}
