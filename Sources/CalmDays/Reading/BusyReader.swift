package import DoseModel

/// Finds out from a calendar from elsewhere when somebody is busy. Never fails: what cannot be read is left out and said
/// to be.
package struct BusyReader: Sendable {
    private let names: ZoneNames
    private let own: LocalClock
    private let words: [TitleWords]
    private let keepsTitles: Bool
    private let limits: CalendarLimits

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - names: finds the clocks of zones.
    ///   - own: the user's own clock.
    ///   - words: what to look for in titles.
    ///   - keepsTitles: whether titles are handed on.
    ///   - limits: how much is read.
    package init(
        names: ZoneNames, own: LocalClock, words: [TitleWords], keepsTitles: Bool = false,
        limits: CalendarLimits = CalendarLimits()
    ) {
        self.names = names
        self.own = own
        self.words = words
        self.keepsTitles = keepsTitles
        self.limits = limits
    }

    /// The busy times that touch the days from `from` to before `to`, in order, and what was left out or assumed.
    package func read(
        _ bytes: [UInt8], from: CivilDate, to: CivilDate
    ) -> (times: [BusyTime], warnings: [String]) {
        var warnings = CalendarWarnings()
        let calendar = LooseCalendar(bytes, within: limits, &warnings)
        var clocks = CalendarClocks(
            calendar, names: names, own: own, from: from, to: to, trials: limits.trials)
        var trials = limits.trials
        let (first, last) = (own.moment(ofWall: BusyReader.wall(from)), own.moment(ofWall: BusyReader.wall(to)))
        var result: [BusyTime] = []
        reading: for series in BusyReader.series(calendar.events) {
            for instance in series.instances(from: from, to: to, &clocks, trials: &trials, &warnings) {
                guard !instance.event.isCancelled, !instance.event.isFree, instance.minutes > 0,
                    let time = time(instance, &clocks), time.start < last, time.end > first
                else { continue }
                guard result.count < limits.busyTimes else {
                    warnings.note("more than \(limits.busyTimes) busy times; the others were left out")
                    break reading
                }
                result.append(time)
            }
        }
        result.sort { ($0.start, $0.end, $0.title ?? "") < ($1.start, $1.end, $1.title ?? "") }
        return (result, warnings.lines + clocks.warnings.lines)
    }

    private func time(_ instance: Series.Instance, _ clocks: inout CalendarClocks) -> BusyTime? {
        let title = instance.event.title
        let kinds = words.filter { $0.match(title) }.map(\.kind)
        let kept = keepsTitles ? title : nil
        guard instance.start.isDay else {
            let start = clocks.moment(instance.start)
            return BusyTime(start: start, end: start + instance.minutes, days: nil, kinds: kinds, title: kept)
        }
        let first = instance.start.date
        let end = first.adding(days: instance.minutes / ClockTime.minutesPerDay)
        return BusyTime(
            start: own.moment(ofWall: BusyReader.wall(first)), end: own.moment(ofWall: BusyReader.wall(end)),
            days: first..<end, kinds: kinds, title: kept)
    }

    /// Events that belong together, in the order their first one stands in the file.
    private static func series(_ events: [LooseEvent]) -> [Series] {
        var places: [String: Int] = [:]
        var groups: [[LooseEvent]] = []
        for event in events {
            if !event.uid.isEmpty, let place = places[event.uid] {
                groups[place].append(event)
            } else {
                if !event.uid.isEmpty { places[event.uid] = groups.count }
                groups.append([event])
            }
        }
        return groups.map { Series($0) }
    }

    private static func wall(_ date: CivilDate) -> Int { date.dayNumber * ClockTime.minutesPerDay }
}
