import CLibical
import DoseModel

/// The lines that are the same in every event of every plan.
struct ConstantLines {
    /// The head of the calendar, up to its first component.
    let head: [UInt8]
    /// The same without the name of a program for doses.
    let discreetHead: [UInt8]
    /// Private, and not in the way of other appointments: a dose takes no time that others would have to plan around.
    let manners: [UInt8]
    /// The event takes place.
    let confirmed: [UInt8]
    /// The event does not take place any more.
    let cancelled: [UInt8]
    /// What the event is about.
    let categories: [UInt8]
    /// Not in the way, in Microsoft's words.
    let busyStatus: [UInt8]
    /// The alarm of a dose up to its description: at the moment itself.
    let doseAlarm: [UInt8]
    /// The alarm of an all-day event up to its description: six o'clock the evening before. The event begins at
    /// midnight, when nobody wants an alarm, and one later that day would need a trigger after the start, which some
    /// programs turn into the same time before it. The evening is in time to leave the car at home.
    let milestoneAlarm: [UInt8]

    /// When the event as it is was written.
    let stamp: TimeLine
    /// When the event was first written.
    let created: TimeLine
    /// When the event was last changed.
    let modified: TimeLine
    /// When an event begins that is no one's dose, in UTC.
    let momentStart: TimeLine
    /// When it ends.
    let momentEnd: TimeLine
    /// The day of an all-day event.
    let dayStart: TimeLine
    /// The day after it, which is its end.
    let dayEnd: TimeLine

    private static let eveningBefore: Int32 = -6 * 60 * 60

    /// Has libical write them.
    init(in turn: borrowing Libical.Turn) {
        head = ConstantLines.head("-//Doseplan//Doseplan//EN", in: turn)
        discreetHead = ConstantLines.head("-//Reminders//Reminders//EN", in: turn)
        let free = icalproperty_new_x("FREE")
        icalproperty_set_x_name(free, "X-MICROSOFT-CDO-BUSYSTATUS")
        busyStatus = Property.line(free, in: turn)
        manners =
            Property.line(icalproperty_new_class(ICAL_CLASS_PRIVATE), in: turn)
            + Property.line(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT), in: turn)
        confirmed = Property.line(icalproperty_new_status(ICAL_STATUS_CONFIRMED), in: turn)
        cancelled = Property.line(icalproperty_new_status(ICAL_STATUS_CANCELLED), in: turn)
        categories = Property.line(icalproperty_new_categories("MEDICATION"), in: turn)
        doseAlarm = ConstantLines.alarm(secondsFromStart: 0, in: turn)
        milestoneAlarm = ConstantLines.alarm(secondsFromStart: ConstantLines.eveningBefore, in: turn)
        let moment = icaltimetype(CivilDate(dayNumber: 0), .midnight, isUTC: true)
        stamp = TimeLine(icalproperty_new_dtstamp(moment), holding: moment, in: turn)
        created = TimeLine(icalproperty_new_created(moment), holding: moment, in: turn)
        modified = TimeLine(icalproperty_new_lastmodified(moment), holding: moment, in: turn)
        momentStart = TimeLine(icalproperty_new_dtstart(moment), holding: moment, in: turn)
        momentEnd = TimeLine(icalproperty_new_dtend(moment), holding: moment, in: turn)
        let day = icaltimetype(CivilDate(dayNumber: 0))
        dayStart = TimeLine(icalproperty_new_dtstart(day), holding: day, in: turn)
        dayEnd = TimeLine(icalproperty_new_dtend(day), holding: day, in: turn)
    }

    private static func head(_ product: String, in turn: borrowing Libical.Turn) -> [UInt8] {
        Array("BEGIN:VCALENDAR\r\n".utf8) + Property.line(icalproperty_new_version("2.0"), in: turn)
            + Property.line(icalproperty_new_prodid(product), in: turn)
            + Property.line(icalproperty_new_calscale("GREGORIAN"), in: turn)
    }

    private static func alarm(secondsFromStart: Int32, in turn: borrowing Libical.Turn) -> [UInt8] {
        let trigger = icaltriggertype(time: icaltime_null_time(), duration: icaldurationtype_from_int(secondsFromStart))
        return Array("BEGIN:VALARM\r\n".utf8) + Property.line(icalproperty_new_action(ICAL_ACTION_DISPLAY), in: turn)
            + Property.line(icalproperty_new_trigger(trigger), in: turn)
    }
}
