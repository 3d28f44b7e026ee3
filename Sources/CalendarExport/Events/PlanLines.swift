import CLibical
import DoseModel

/// The lines that are the same in every event of one plan, and the forms of those that differ only in a time.
struct PlanLines {
    /// When this revision was written, and which it is. Never the time of writing the file: the same plan gives the
    /// same bytes.
    let stamp: [UInt8]
    /// The start of a dose.
    let start: TimeLine
    /// The end of a dose.
    let end: TimeLine
    /// Whether times are written in UTC.
    let isUTC: Bool

    /// Has libical write them.
    init(_ identity: PlanIdentity, _ scope: CalendarScope, in turn: borrowing Libical.Turn) {
        let written = icaltimetype(identity.written, .midnight, isUTC: true)
        stamp =
            Property.line(icalproperty_new_dtstamp(written), in: turn)
            + Property.line(icalproperty_new_created(written), in: turn)
            + Property.line(icalproperty_new_lastmodified(written), in: turn)
            + Property.line(icalproperty_new_sequence(scope.revision), in: turn)
        isUTC = scope.zone?.isUTC ?? true
        let sample = icaltimetype(identity.written, .midnight, isUTC: isUTC)
        let (start, end) = (icalproperty_new_dtstart(sample), icalproperty_new_dtend(sample))
        if let zone = scope.zone, !isUTC {
            icalproperty_set_parameter(start, icalparameter_new_tzid(zone.name))
            icalproperty_set_parameter(end, icalparameter_new_tzid(zone.name))
        }
        self.start = TimeLine(start, holding: sample, in: turn)
        self.end = TimeLine(end, holding: sample, in: turn)
    }
}
