import CLibical
import DoseModel

/// The lines that are the same in every event of every plan.
struct ConstantLines {
    /// The head of the calendar, up to its first component.
    let head: [UInt8]
    /// Private, and not in the way of other appointments: a dose takes no time that others would have to plan around.
    let manners: [UInt8]
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
    /// The day of an all-day event.
    let dayStart: TimeLine
    /// The day after it, which is its end.
    let dayEnd: TimeLine

    private static let eveningBefore: Int32 = -6 * 60 * 60

    /// Has libical write them.
    init(in turn: borrowing Libical.Turn) {
        head =
            Array("BEGIN:VCALENDAR\r\n".utf8) + Property.line(icalproperty_new_version("2.0"), in: turn)
            + Property.line(icalproperty_new_prodid("-//Doseplan//Doseplan//EN"), in: turn)
            + Property.line(icalproperty_new_calscale("GREGORIAN"), in: turn)
        let busyStatus = icalproperty_new_x("FREE")
        icalproperty_set_x_name(busyStatus, "X-MICROSOFT-CDO-BUSYSTATUS")
        manners =
            Property.line(icalproperty_new_class(ICAL_CLASS_PRIVATE), in: turn)
            + Property.line(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT), in: turn)
            + Property.line(icalproperty_new_status(ICAL_STATUS_CONFIRMED), in: turn)
            + Property.line(icalproperty_new_categories("MEDICATION"), in: turn)
            + Property.line(busyStatus, in: turn)
        doseAlarm = ConstantLines.alarm(secondsFromStart: 0, in: turn)
        milestoneAlarm = ConstantLines.alarm(secondsFromStart: ConstantLines.eveningBefore, in: turn)
        let moment = icaltimetype(CivilDate(dayNumber: 0), .midnight, isUTC: true)
        stamp = TimeLine(icalproperty_new_dtstamp(moment), holding: moment, in: turn)
        created = TimeLine(icalproperty_new_created(moment), holding: moment, in: turn)
        modified = TimeLine(icalproperty_new_lastmodified(moment), holding: moment, in: turn)
        let day = icaltimetype(CivilDate(dayNumber: 0))
        dayStart = TimeLine(icalproperty_new_dtstart(day), holding: day, in: turn)
        dayEnd = TimeLine(icalproperty_new_dtend(day), holding: day, in: turn)
    }

    private static func alarm(secondsFromStart: Int32, in turn: borrowing Libical.Turn) -> [UInt8] {
        let trigger = icaltriggertype(time: icaltime_null_time(), duration: icaldurationtype_from_int(secondsFromStart))
        return Array("BEGIN:VALARM\r\n".utf8) + Property.line(icalproperty_new_action(ICAL_ACTION_DISPLAY), in: turn)
            + Property.line(icalproperty_new_trigger(trigger), in: turn)
    }
}
