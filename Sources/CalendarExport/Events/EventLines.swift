import CLibical
import DoseModel

/// Writes events line by line. One property of each kind is kept and refilled, and what stays the same from event to
/// event, from plan to plan, is written by libical once: building and walking a tree of components for every event
/// takes several times as long.
struct EventLines: ~Copyable {
    /// How long a dose stands in the calendar, in minutes. Events without length are invalid or vanish in some programs.
    private static let doseMinutes = 15

    private var bytes: [UInt8] = []
    private let constant: ConstantLines
    /// What stands in every event of the calendar after its status.
    private var marks: [UInt8] = []
    private var lastStamp: EventStamp?
    private var stampLines: [UInt8] = []
    private let sequence: Property
    private let uid: Property
    private var rule: RuleLine
    private var summary: TextLine
    private var description: TextLine
    private var alarm: TextLine
    private var facts: FactLines

    /// Makes the properties.
    init(in turn: borrowing Libical.Turn) {
        constant = ConstantLines(in: turn)
        sequence = Property(owning: icalproperty_new_sequence(0), in: turn)
        uid = Property(owning: icalproperty_new_uid(""), in: turn)
        rule = RuleLine(in: turn)
        summary = TextLine(
            Property(owning: icalproperty_new_summary(""), in: turn), set: icalproperty_set_summary)
        description = TextLine(
            Property(owning: icalproperty_new_description(""), in: turn), set: icalproperty_set_description)
        alarm = TextLine(
            Property(owning: icalproperty_new_description(""), in: turn), set: icalproperty_set_description)
        facts = FactLines(in: turn)
    }

    /// Begins a calendar, and forgets what was left of another.
    mutating func begin(_ zones: [ZoneDefinition], _ style: CalendarStyle) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: style.codeWord == nil ? constant.head : constant.discreetHead)
        for zone in zones { bytes.append(contentsOf: zone.text) }
        marks.removeAll(keepingCapacity: true)
        if style.codeWord == nil, style.client.writesCategories { marks.append(contentsOf: constant.categories) }
        if style.client.writesBusyStatus { marks.append(contentsOf: constant.busyStatus) }
    }

    /// Ends a calendar.
    mutating func end() { bytes.append("END:VCALENDAR\r\n") }

    /// Hands on what is written so far, if it is at least so many bytes.
    mutating func flush(
        from least: Int = 0, to sink: (UnsafeRawBufferPointer) throws(InputError) -> Void
    ) throws(InputError) {
        guard bytes.count >= least else { return }
        try bytes.span.withUnsafeBytes(sink)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Gives away what is written so far.
    mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Writes what an event says of itself, in place of what `body` held.
    ///
    /// - Parameter zone: the zone of times of day; all-day events need none.
    mutating func write(
        _ event: PlannedEvent, texts: inout EventTexts, zone: ZoneDefinition?, to body: inout EventBody,
        in turn: borrowing Libical.Turn
    ) {
        body.content.removeAll(keepingCapacity: true)
        body.alarm.removeAll(keepingCapacity: true)
        switch event.moments {
        case .dose(let series, let time):
            guard let zone else { preconditionFailure("a calendar with times of day has a zone") }
            write(series, at: time, zone: zone, to: &body.content, in: turn)
            body.alarm.append(contentsOf: constant.doseAlarm)
        case .day(let day):
            constant.dayStart.append(icaltimetype(day), to: &body.content, in: turn)
            constant.dayEnd.append(icaltimetype(day.adding(days: 1)), to: &body.content, in: turn)
            body.alarm.append(contentsOf: constant.milestoneAlarm)
        case .moment(let day, let time):
            let (endDay, endTime) = EventLines.end(day, time)
            constant.momentStart.append(icaltimetype(day, time, isUTC: true), to: &body.content, in: turn)
            constant.momentEnd.append(icaltimetype(endDay, endTime, isUTC: true), to: &body.content, in: turn)
            body.alarm.append(contentsOf: constant.doseAlarm)
        }
        summary.append(&texts.summary, to: &body.content, in: turn)
        if !texts.description.isEmpty { description.append(&texts.description, to: &body.content, in: turn) }
        facts.append(&texts.facts, to: &body.content, in: turn)
        alarm.append(&texts.alarm, to: &body.alarm, in: turn)
        body.alarm.append("END:VALARM\r\n")
    }

    /// Appends an event. The alarm comes last: programs exist that refuse an event's property after it. A cancelled
    /// event has none.
    mutating func append(_ entry: EventLedger.Entry, in turn: borrowing Libical.Turn) {
        bytes.append("BEGIN:VEVENT\r\n")
        entry.event.uid.withCString { icalproperty_set_uid(self.uid.pointer, $0) }
        self.uid.appendLine(to: &bytes, in: turn)
        append(entry.stamp, in: turn)
        bytes.append(contentsOf: entry.body.content)
        bytes.append(contentsOf: constant.manners)
        bytes.append(contentsOf: entry.isCancelled ? constant.cancelled : constant.confirmed)
        bytes.append(contentsOf: marks)
        if !entry.isCancelled { bytes.append(contentsOf: entry.body.alarm) }
        bytes.append("END:VEVENT\r\n")
    }

    /// Most events of a calendar share their stamp, which is then written once.
    private mutating func append(_ stamp: EventStamp, in turn: borrowing Libical.Turn) {
        if stamp != lastStamp {
            stampLines.removeAll(keepingCapacity: true)
            constant.stamp.append(icaltimetype(stamp.changed, .midnight, isUTC: true), to: &stampLines, in: turn)
            constant.created.append(icaltimetype(stamp.created, .midnight, isUTC: true), to: &stampLines, in: turn)
            constant.modified.append(icaltimetype(stamp.changed, .midnight, isUTC: true), to: &stampLines, in: turn)
            icalproperty_set_sequence(sequence.pointer, stamp.sequence)
            sequence.appendLine(to: &stampLines, in: turn)
            lastStamp = stamp
        }
        bytes.append(contentsOf: stampLines)
    }

    private mutating func write(
        _ series: DoseSeries, at time: ClockTime, zone: ZoneDefinition, to content: inout [UInt8],
        in turn: borrowing Libical.Turn
    ) {
        zone.start.append(icaltimetype(series.first, time, isUTC: zone.isUTC), to: &content, in: turn)
        let (endDay, endTime) = EventLines.end(series.first, time)
        zone.end.append(icaltimetype(endDay, endTime, isUTC: zone.isUTC), to: &content, in: turn)
        if let rule = series.rule { self.rule.append(rule, to: &content, in: turn) }
    }

    private static func end(_ day: CivilDate, _ time: ClockTime) -> (CivilDate, ClockTime) {
        let minute = time.minuteOfDay + doseMinutes
        guard let end = ClockTime(minuteOfDay: minute % ClockTime.minutesPerDay) else { return (day, time) }
        return (day.adding(days: minute / ClockTime.minutesPerDay), end)
    }
}
