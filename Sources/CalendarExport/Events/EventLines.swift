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
    private var stamp: [UInt8] = []
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
    mutating func begin(_ scope: CalendarScope) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: constant.head)
        if let zone = scope.zone { bytes.append(contentsOf: zone.text) }
    }

    /// Begins the events of one plan.
    mutating func stamp(_ identity: PlanIdentity, revision: Int32, in turn: borrowing Libical.Turn) {
        // When the revision was written, and which it is; never the time of writing the file. The same plan gives the
        // same bytes.
        let written = icaltimetype(identity.written, .midnight, isUTC: true)
        stamp.removeAll(keepingCapacity: true)
        for line in constant.stamps { line.append(written, to: &stamp, in: turn) }
        icalproperty_set_sequence(sequence.pointer, revision)
        sequence.appendLine(to: &stamp, in: turn)
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

    /// Appends the event of one series of a dose.
    mutating func append(
        _ series: DoseSeries, at time: ClockTime, uid: NameUUID, texts: inout EventTexts, zone: ZoneDefinition,
        in turn: borrowing Libical.Turn
    ) {
        begin(uid, in: turn)
        zone.start.append(icaltimetype(series.first, time, isUTC: zone.isUTC), to: &bytes, in: turn)
        let (endDay, endTime) = EventLines.end(series.first, time)
        zone.end.append(icaltimetype(endDay, endTime, isUTC: zone.isUTC), to: &bytes, in: turn)
        if let rule = series.rule { self.rule.append(rule, to: &bytes, in: turn) }
        finish(&texts, alarm: constant.doseAlarm, in: turn)
    }

    /// Appends an all-day event.
    mutating func append(
        _ day: CivilDate, uid: NameUUID, texts: inout EventTexts, in turn: borrowing Libical.Turn
    ) {
        begin(uid, in: turn)
        constant.dayStart.append(icaltimetype(day), to: &bytes, in: turn)
        constant.dayEnd.append(icaltimetype(day.adding(days: 1)), to: &bytes, in: turn)
        finish(&texts, alarm: constant.milestoneAlarm, in: turn)
    }

    private mutating func begin(_ uid: NameUUID, in turn: borrowing Libical.Turn) {
        bytes.append("BEGIN:VEVENT\r\n")
        uid.withCString { icalproperty_set_uid(self.uid.pointer, $0) }
        self.uid.appendLine(to: &bytes, in: turn)
        bytes.append(contentsOf: stamp)
    }

    /// The alarm comes last: programs exist that refuse an event's property after it.
    private mutating func finish(_ texts: inout EventTexts, alarm lines: [UInt8], in turn: borrowing Libical.Turn) {
        summary.append(&texts.summary, to: &bytes, in: turn)
        if !texts.description.isEmpty { description.append(&texts.description, to: &bytes, in: turn) }
        facts.append(&texts.facts, to: &bytes, in: turn)
        bytes.append(contentsOf: constant.manners)
        bytes.append(contentsOf: lines)
        alarm.append(&texts.alarm, to: &bytes, in: turn)
        bytes.append("END:VALARM\r\nEND:VEVENT\r\n")
    }

    private static func end(_ day: CivilDate, _ time: ClockTime) -> (CivilDate, ClockTime) {
        let minute = time.minuteOfDay + doseMinutes
        guard let end = ClockTime(minuteOfDay: minute % ClockTime.minutesPerDay) else { return (day, time) }
        return (day.adding(days: minute / ClockTime.minutesPerDay), end)
    }
}
