import DoseModel

/// What stands in the calendar of a plan after each of its revisions: a pure fold over them.
///
/// An event that says the same as before keeps its stamp and its bytes. One that says something else gets the stamp of
/// the revision that changed it. One that is gone is cancelled. What lay wholly before the day a revision holds from is
/// never touched.
struct EventLedger {
    /// One event.
    struct Entry {
        var event: PlannedEvent
        var body: EventBody
        var stamp: EventStamp
        var isCancelled: Bool
    }

    /// All events there ever were, in the order they came.
    private(set) var entries: [Entry] = []
    private var places: [NameUUID: Int] = [:]
    /// The latest day on which a revision was written: stamps never go back.
    private var written: CivilDate?

    /// Takes the next revision.
    ///
    /// - Parameter events: all its events, with what they say.
    mutating func take(_ events: [(event: PlannedEvent, body: EventBody)], of revision: PlanRevision) {
        let from = revision.change?.from
        guard let number = Int32(exactly: revision.number) else {
            preconditionFailure("the calendar's scope has looked at every revision")
        }
        let now = max(revision.written, written ?? revision.written)
        written = now
        var seen: Set<NameUUID> = []
        for (event, body) in events {
            seen.insert(event.uid)
            guard let place = places[event.uid] else {
                places[event.uid] = entries.count
                let stamp = EventStamp(sequence: number, created: now, changed: now)
                entries.append(Entry(event: event, body: body, stamp: stamp, isCancelled: false))
                continue
            }
            let known = entries[place]
            guard known.body != body || known.isCancelled else { continue }
            // A past event stays as it was, unless its name has come to stand for days that are still to come.
            if isPast(known.event, from), isPast(event, from), !known.isCancelled { continue }
            entries[place] = Entry(
                event: event, body: body, stamp: known.stamp.changed(in: number, on: now), isCancelled: false)
        }
        for place in entries.indices {
            let entry = entries[place]
            guard !entry.isCancelled, !seen.contains(entry.event.uid), !isPast(entry.event, from) else { continue }
            entries[place].isCancelled = true
            entries[place].stamp = entry.stamp.changed(in: number, on: now)
        }
    }

    private func isPast(_ event: PlannedEvent, _ from: CivilDate?) -> Bool {
        from.map { event.days.upperBound < $0 } ?? false
    }
}
