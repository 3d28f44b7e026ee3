import CLibical
package import DoseModel

/// What a calendar says about one time zone over the years of one plan.
package struct ZoneDefinition: Sendable {
    /// The Olson name, which is the TZID of every time of day in the calendar.
    package let name: String
    /// The VTIMEZONE component as bytes; empty where the zone is UTC and times are written as such.
    package let text: [UInt8]
    /// Every change of the clocks that the component states, by date.
    package let changes: [ClockChange]
    /// What the clocks there show over those years, by the same component.
    package let clock: LocalClock

    /// The line of a time at which an event begins.
    let start: TimeLine
    /// The line of a time at which an event ends.
    let end: TimeLine

    /// Whether times are written in UTC.
    package var isUTC: Bool { text.isEmpty }

    /// Reads a zone from the system's zone files, or makes nothing where libical cannot read it.
    ///
    /// libical's component covers all of history under a TZID of its own. Cut to the window by the library, renamed
    /// and freed of the marks of cutting, it is a short one that common programs understand: mostly a pair of yearly
    /// rules. The reading is the component's own, so reminders and the check of clock changes cannot disagree.
    init?(_ name: String, in window: ZoneWindow, turn: borrowing Libical.Turn) {
        self.name = name
        let sample = icaltimetype(window.start, .midnight, isUTC: ZoneName.meansUTC(name))
        start = TimeLine(ZoneDefinition.named(icalproperty_new_dtstart(sample), name), holding: sample, in: turn)
        end = TimeLine(ZoneDefinition.named(icalproperty_new_dtend(sample), name), holding: sample, in: turn)
        guard !ZoneName.meansUTC(name) else {
            text = []
            changes = []
            clock = .utc
            return
        }
        guard let component = Component(owning: icaltzutil_fetch_timezone(name), in: turn) else { return nil }
        let before = ZoneDefinition.untils(of: component, in: turn)
        icaltimezone_truncate_vtimezone(
            component.pointer, icaltimetype(window.start, .midnight, isUTC: true),
            icaltimetype(window.end, .midnight, isUTC: true), 1)
        component.removeProperties(ICAL_TZUNTIL_PROPERTY, in: turn)
        component.removeProperties(ICAL_X_PROPERTY, in: turn)
        guard let tzid = icalcomponent_get_first_property(component.pointer, ICAL_TZID_PROPERTY) else { return nil }
        icalproperty_set_tzid(tzid, name)
        component.forEachChild(in: turn) { observance in
            ZoneDefinition.reopenRule(of: observance, knownEnds: before)
            ZoneDefinition.localizeDates(of: observance)
        }
        text = component.text(in: turn)
        changes = ZoneChanges.list(component, in: window, turn: turn)
        clock = ZoneChanges.clock(component, in: window, turn: turn)
    }

    /// The property with the zone's name on it, where the zone is not UTC.
    private static func named(_ property: OpaquePointer?, _ name: String) -> OpaquePointer? {
        if !ZoneName.meansUTC(name) { icalproperty_set_parameter(property, icalparameter_new_tzid(name)) }
        return property
    }

    /// The ends that rules have by themselves.
    private static func untils(of component: borrowing Component, in turn: borrowing Libical.Turn) -> [icaltimetype] {
        var ends: [icaltimetype] = []
        component.forEachChild(in: turn) { observance in
            guard let rule = icalcomponent_get_first_property(observance, ICAL_RRULE_PROPERTY) else { return }
            ends.append(icalproperty_get_rrule(rule).until)
        }
        return ends
    }

    /// Takes the end off a rule that only the cut gave it: such a zone goes on, and the file should not claim otherwise.
    private static func reopenRule(of observance: OpaquePointer, knownEnds: [icaltimetype]) {
        guard let rule = icalcomponent_get_first_property(observance, ICAL_RRULE_PROPERTY) else { return }
        var recurrence = icalproperty_get_rrule(rule)
        guard icaltime_is_null_time(recurrence.until) == 0,
            !knownEnds.contains(where: { icaltime_compare($0, recurrence.until) == 0 })
        else { return }
        recurrence.until = icaltime_null_time()
        icalproperty_set_rrule(rule, recurrence)
    }

    /// Where the cut left two onsets of a rule, libical writes the second as a date in UTC. Programs read the dates of
    /// a time zone as local time before the change, or fail on them.
    private static func localizeDates(of observance: OpaquePointer) {
        guard let from = icalcomponent_get_first_property(observance, ICAL_TZOFFSETFROM_PROPERTY) else { return }
        var date = icalcomponent_get_first_property(observance, ICAL_RDATE_PROPERTY)
        while let current = date {
            var value = icalproperty_get_rdate(current)
            if icaltime_is_utc(value.time) != 0 {
                icaltime_adjust(&value.time, 0, 0, 0, icalproperty_get_tzoffsetfrom(from))
                value.time.zone = nil
                icalproperty_set_rdate(current, value)
            }
            date = icalcomponent_get_next_property(observance, ICAL_RDATE_PROPERTY)
        }
    }
}
