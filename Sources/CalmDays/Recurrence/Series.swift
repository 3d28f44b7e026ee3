import DoseModel

/// One event with everything that stands in for some of its times, and the times they come to.
struct Series {
    /// The event itself; `nil` where the file has only stand-ins.
    let main: LooseEvent?
    /// The stand-ins for single times.
    let single: [LooseEvent]
    /// The stand-ins for a time and all later ones, earliest first.
    let future: [LooseEvent]

    /// One time of a series, with the event that tells about it.
    struct Instance {
        let start: CalendarTime
        let minutes: Int
        let event: LooseEvent
    }

    init(_ events: [LooseEvent]) {
        let mains = events.filter { $0.replaces == nil }
        // Of several versions in one file the newest counts.
        main = mains.max { $0.sequence < $1.sequence }
        let standIns = events.filter { $0.replaces != nil }
        single = standIns.filter { !$0.isOfFuture }
        future = standIns.filter(\.isOfFuture).sorted { ($0.replaces?.wall ?? 0) < ($1.replaces?.wall ?? 0) }
    }

    /// All times between two days, whatever they say.
    func instances(
        from: CivilDate, to: CivilDate, _ clocks: inout CalendarClocks, trials: inout Int,
        _ warnings: inout CalendarWarnings
    ) -> [Instance] {
        var result: [Instance] = []
        var replaced: Set<Int> = []
        var replacedDays: Set<CivilDate> = []
        for event in single {
            // A stand-in may name its day alone where the series has times.
            if let time = event.replaces {
                if time.isDay { replacedDays.insert(time.date) } else { replaced.insert(key(time, &clocks)) }
            }
            if let start = event.start {
                result.append(Instance(start: start, minutes: Series.minutes(event, &clocks), event: event))
            }
        }
        guard let main, let start = main.start else {
            return result
                + future.compactMap { event in
                    event.start.map { Instance(start: $0, minutes: Series.minutes(event, &clocks), event: event) }
                }
        }
        let usual = Series.minutes(main, &clocks)
        let turns = future.compactMap { event in event.replaces.map { (key: key($0, &clocks), event: event) } }
        var dates = (keys: Set<Int>(), days: Set<CivilDate>())
        for exception in main.exceptions {
            if exception.isDay { dates.days.insert(exception.date) } else { dates.keys.insert(key(exception, &clocks)) }
        }
        // A long event that began before the first day may reach into it, and a moved one come from outside.
        let moves = future.map { abs(($0.start?.wall ?? 0) - ($0.replaces?.wall ?? 0)) }.max() ?? 0
        let reach = min((usual + moves) / ClockTime.minutesPerDay + 2, 400)
        var seen: Set<Int> = []
        func add(_ time: CalendarTime, _ minutes: Int) {
            let key = key(time, &clocks)
            guard !dates.keys.contains(key), !dates.days.contains(time.date), !replaced.contains(key),
                !replacedDays.contains(time.date),
                seen.insert(key).inserted
            else { return }
            guard let turn = turns.last(where: { $0.key <= key }), let base = turn.event.replaces,
                let moved = turn.event.start
            else { return result.append(Instance(start: time, minutes: minutes, event: main)) }
            let wall = moved.wall + (time.wall - clocks.wall(of: self.key(base, &clocks), on: time.kind))
            result.append(
                Instance(start: moved.at(wall: wall), minutes: Series.minutes(turn.event, &clocks), event: turn.event))
        }
        for time in ruled(
            main, start, from: from.adding(days: -reach), to: to.adding(days: reach), &clocks, trials: &trials,
            &warnings)
        {
            // A series of too many times is a whole day, whatever its event lasts.
            add(time, time.isDay ? max(usual, ClockTime.minutesPerDay) : usual)
        }
        for extra in main.extras {
            let end = extra.end.map { clocks.moment($0) - clocks.moment(extra.start) }
            add(extra.start, max(extra.length ?? end ?? usual, 0))
        }
        return result
    }

    /// The times by the rules, the beginning among them.
    private func ruled(
        _ event: LooseEvent, _ start: CalendarTime, from: CivilDate, to: CivilDate, _ clocks: inout CalendarClocks,
        trials: inout Int, _ warnings: inout CalendarWarnings
    ) -> [CalendarTime] {
        var days: Set<CivilDate> = [start.date]
        for text in event.rules {
            do throws(RecurrenceRule.Fault) {
                let rule = try RecurrenceRule(reading: text)
                let last = rule.until.map { lastDay($0, start, &clocks) }
                let found = RuleDays.list(rule, start: start.date, from: from, to: to, last: last, trials: &trials)
                days.formUnion(found.days)
                if found.isCut { warnings.note("series with more days than are tried; some days are missing") }
            } catch {
                warnings.note(
                    error == .tooOften
                        ? "a series of every hour, minute or second was read as its first day, busy as a whole"
                        : "a series with a rule that is not known here was read as its first time only")
                if error == .tooOften {
                    return [CalendarTime(wall: start.date.dayNumber * ClockTime.minutesPerDay, kind: .day)]
                }
            }
        }
        return days.sorted().map { start.at(wall: $0.dayNumber * ClockTime.minutesPerDay + start.minute) }
    }

    /// The last day on which the series may come, by its end.
    private func lastDay(_ until: CalendarTime, _ start: CalendarTime, _ clocks: inout CalendarClocks) -> CivilDate {
        if until.isDay || start.isDay { return until.date }
        let kind: CalendarTime.Kind = until.kind == .utc ? start.kind : until.kind
        let wall = until.kind == .utc ? clocks.wall(of: until.wall, on: kind) : until.wall
        let date = CivilDate(wall: wall)
        return wall - date.dayNumber * ClockTime.minutesPerDay < start.minute ? date.adding(days: -1) : date
    }

    /// A number that is the same for the same moment: what stand-ins and exceptions are matched by. Whole days have
    /// their own midnights.
    private func key(_ time: CalendarTime, _ clocks: inout CalendarClocks) -> Int { clocks.moment(time) }

    /// How long an event lasts, in minutes: whole days where it has no end, a moment where it has a time and no end.
    static func minutes(_ event: LooseEvent, _ clocks: inout CalendarClocks) -> Int {
        guard let start = event.start else { return 0 }
        let least = start.isDay ? ClockTime.minutesPerDay : 0
        if let end = event.end {
            // The end of whole days is exclusive; some programs write the same day for both.
            if start.isDay { return max(end.date.dayNumber - start.date.dayNumber, 1) * ClockTime.minutesPerDay }
            return max(clocks.moment(end) - clocks.moment(start), 0)
        }
        return max(event.duration ?? least, least)
    }
}
