import CLibical
import DoseModel

/// Reads the changes of the clocks out of a VTIMEZONE component.
enum ZoneChanges {
    /// Every change within the window, by date.
    static func list(_ component: borrowing Component, in window: ZoneWindow, turn: borrowing Libical.Turn)
        -> [ClockChange]
    {
        var changes: [ClockChange] = []
        component.forEachChild(in: turn) { observance in
            let shift =
                minutes(observance, ICAL_TZOFFSETTO_PROPERTY, icalproperty_get_tzoffsetto)
                - minutes(observance, ICAL_TZOFFSETFROM_PROPERTY, icalproperty_get_tzoffsetfrom)
            guard shift != 0 else { return }
            for onset in onsets(of: observance, in: window) { changes += ZoneChanges.change(at: onset, by: shift) }
        }
        return changes.sorted { ($0.date, $0.minutes.lowerBound) < ($1.date, $1.minutes.lowerBound) }
    }

    /// What the component says the clocks show within the window.
    static func clock(_ component: borrowing Component, in window: ZoneWindow, turn: borrowing Libical.Turn)
        -> LocalClock
    {
        var changes: [(moment: Int, before: Int, after: Int)] = []
        component.forEachChild(in: turn) { observance in
            let before = minutes(observance, ICAL_TZOFFSETFROM_PROPERTY, icalproperty_get_tzoffsetfrom)
            let after = minutes(observance, ICAL_TZOFFSETTO_PROPERTY, icalproperty_get_tzoffsetto)
            for onset in allOnsets(of: observance, in: window) {
                guard let date = onset.civilDate else { continue }
                let wall = date.dayNumber * ClockTime.minutesPerDay + Int(onset.hour) * 60 + Int(onset.minute)
                changes.append((wall - before, before, after))
            }
        }
        changes.sort { ($0.moment, $0.after) < ($1.moment, $1.after) }
        let start = window.start.dayNumber * ClockTime.minutesPerDay
        let inside = changes.filter { $0.moment >= start }
        return LocalClock(
            offset: inside.first?.before ?? changes.last?.after ?? 0,
            changes: inside.filter { $0.before != $0.after }.map {
                LocalClock.Change(moment: $0.moment, offset: $0.after)
            })
    }

    /// The wall-clock times a change by so many minutes affects, cut at midnight. `onset` is what the clock shows when
    /// it is changed.
    private static func change(at onset: icaltimetype, by shift: Int) -> [ClockChange] {
        guard let date = onset.civilDate else { return [] }
        let changed = Int(onset.hour) * 60 + Int(onset.minute)
        let affected = shift > 0 ? changed..<changed + shift : changed + shift..<changed
        let day = ClockTime.minutesPerDay
        // Minutes count from the midnight before the onset, so a day lies at every multiple of a day's length.
        let firstDay = (affected.lowerBound >= 0 ? affected.lowerBound : affected.lowerBound - day + 1) / day
        return (firstDay...(affected.upperBound - 1) / day).compactMap { offset in
            let minutes = affected.clamped(to: offset * day..<(offset + 1) * day)
            guard !minutes.isEmpty else { return nil }
            return ClockChange(
                date: date.adding(days: offset), kind: shift > 0 ? .skipped : .repeated,
                minutes: minutes.lowerBound - offset * day..<minutes.upperBound - offset * day)
        }
    }

    /// The moments at which an observance begins, as the clock before it shows them.
    private static func onsets(of observance: OpaquePointer, in window: ZoneWindow) -> [icaltimetype] {
        allOnsets(of: observance, in: window).filter { time in
            guard let date = time.civilDate else { return false }
            return window.start <= date && date < window.end
        }
    }

    /// The same, with the first of all even where it lies before the window.
    private static func allOnsets(of observance: OpaquePointer, in window: ZoneWindow) -> [icaltimetype] {
        guard let start = icalcomponent_get_first_property(observance, ICAL_DTSTART_PROPERTY) else { return [] }
        let first = icalproperty_get_dtstart(start)
        var all = [first]
        var date = icalcomponent_get_first_property(observance, ICAL_RDATE_PROPERTY)
        while let current = date {
            all.append(icalproperty_get_rdate(current).time)
            date = icalcomponent_get_next_property(observance, ICAL_RDATE_PROPERTY)
        }
        if let rule = icalcomponent_get_first_property(observance, ICAL_RRULE_PROPERTY) {
            all += occurrences(of: icalproperty_get_rrule(rule), from: first, in: window)
        }
        return all
    }

    /// The times of a rule after its first.
    private static func occurrences(
        of rule: icalrecurrencetype, from first: icaltimetype, in window: ZoneWindow
    ) -> [icaltimetype] {
        // Without a zone the library hands an unfinished name to its calendar library, which takes its time over it.
        var first = first
        first.zone = icaltimezone_get_utc_timezone()
        guard let iterator = icalrecur_iterator_new(rule, first) else { return [] }
        defer { icalrecur_iterator_free(iterator) }
        // Decades of yearly changes may lie before the window.
        if let begun = first.civilDate, begun < window.start {
            icalrecur_iterator_set_start(iterator, icaltimetype(window.start, .midnight))
        }
        var times: [icaltimetype] = []
        while true {
            let time = icalrecur_iterator_next(iterator)
            guard let date = time.civilDate, date < window.end else { return times }
            if icaltime_compare(time, first) != 0 { times.append(time) }
        }
    }

    private static func minutes(
        _ observance: OpaquePointer, _ kind: icalproperty_kind, _ value: (OpaquePointer?) -> Int32
    ) -> Int {
        icalcomponent_get_first_property(observance, kind).map { Int(value($0)) / 60 } ?? 0
    }
}
