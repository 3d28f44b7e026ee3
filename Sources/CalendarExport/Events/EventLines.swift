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
    private let uid: Property
    private var rule: RuleLine
    private var summary: TextLine
    private var description: TextLine
    private var alarm: TextLine

    /// Makes the properties.
    init(in turn: borrowing Libical.Turn) {
        constant = ConstantLines(in: turn)
        uid = Property(owning: icalproperty_new_uid(""), in: turn)
        rule = RuleLine(in: turn)
        summary = TextLine(
            Property(owning: icalproperty_new_summary(""), in: turn), set: icalproperty_set_summary)
        description = TextLine(
            Property(owning: icalproperty_new_description(""), in: turn), set: icalproperty_set_description)
        alarm = TextLine(
            Property(owning: icalproperty_new_description(""), in: turn), set: icalproperty_set_description)
    }

    /// How many bytes wait to be handed on.
    var count: Int { bytes.count }

    /// Begins a calendar, and forgets what was left of another.
    mutating func begin(_ zone: ZoneDefinition?) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: constant.head)
        if let zone { bytes.append(contentsOf: zone.text) }
    }

    /// Ends a calendar.
    mutating func end() { bytes.append("END:VCALENDAR\r\n") }

    /// Hands on what is written so far.
    mutating func flush(to sink: (UnsafeRawBufferPointer) throws(InputError) -> Void) throws(InputError) {
        try bytes.span.withUnsafeBytes(sink)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Appends the event of one series of a dose.
    mutating func append(
        _ series: DoseSeries, at time: ClockTime, uid: NameUUID, texts: inout EventTexts, plan: PlanLines,
        in turn: borrowing Libical.Turn
    ) {
        begin(uid, plan, in: turn)
        plan.start.append(icaltimetype(series.first, time, isUTC: plan.isUTC), to: &bytes, in: turn)
        let (endDay, endTime) = EventLines.end(series.first, time)
        plan.end.append(icaltimetype(endDay, endTime, isUTC: plan.isUTC), to: &bytes, in: turn)
        if let rule = series.rule { self.rule.append(rule, to: &bytes, in: turn) }
        finish(&texts, alarm: constant.doseAlarm, in: turn)
    }

    /// Appends an all-day event.
    mutating func append(
        _ day: CivilDate, uid: NameUUID, texts: inout EventTexts, plan: PlanLines, in turn: borrowing Libical.Turn
    ) {
        begin(uid, plan, in: turn)
        constant.dayStart.append(icaltimetype(day), to: &bytes, in: turn)
        constant.dayEnd.append(icaltimetype(day.adding(days: 1)), to: &bytes, in: turn)
        finish(&texts, alarm: constant.milestoneAlarm, in: turn)
    }

    private mutating func begin(_ uid: NameUUID, _ plan: PlanLines, in turn: borrowing Libical.Turn) {
        bytes.append("BEGIN:VEVENT\r\n")
        uid.withCString { icalproperty_set_uid(self.uid.pointer, $0) }
        self.uid.appendLine(to: &bytes, in: turn)
        bytes.append(contentsOf: plan.stamp)
    }

    /// The alarm comes last: programs exist that refuse an event's property after it.
    private mutating func finish(_ texts: inout EventTexts, alarm lines: [UInt8], in turn: borrowing Libical.Turn) {
        summary.append(&texts.summary, to: &bytes, in: turn)
        if !texts.description.isEmpty { description.append(&texts.description, to: &bytes, in: turn) }
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
