package import DoseModel

/// How busy each of some days is, between getting up and going to bed.
package struct DayLoads: Sendable {
    /// One day.
    struct Load: Sendable {
        /// Minutes with at least one entry.
        var busyMinutes = 0
        /// Titles of entries for the whole day, empty texts where they were not asked for; `nil` without such an entry.
        var wholeDay: [String]?
        /// Titles by the name of what they speak of.
        var kinds: [String: [String]] = [:]
        /// All titles of entries with a time.
        var titles: [String] = []
    }

    private let first: Int
    private var loads: [Load]

    /// Works the days from `from` to before `to` out.
    ///
    /// - Parameters:
    ///   - times: busy times of any number of calendars.
    ///   - clock: the user's own clock.
    ///   - day: when this person gets up and goes to bed; midnight to midnight where it does not say.
    package init(
        _ times: [BusyTime], clock: LocalClock, day: DaySchedule, from: CivilDate, to: CivilDate
    ) {
        first = from.dayNumber
        loads = Array(repeating: Load(), count: max(to.dayNumber - first, 0))
        var busy: [[Range<Int>]] = Array(repeating: [], count: loads.count)
        for time in times {
            let days = time.days.map { $0.lowerBound.dayNumber..<$0.upperBound.dayNumber } ?? DayLoads.days(time, clock)
            for number in days.clamped(to: first..<first + loads.count) {
                let place = number - first
                let title = time.title.map { [$0] } ?? []
                for kind in time.kinds { loads[place].kinds[kind, default: []] += title }
                guard time.days == nil else {
                    loads[place].wholeDay = (loads[place].wholeDay ?? []) + title
                    continue
                }
                loads[place].titles += title
                let waking = DayLoads.waking(CivilDate(dayNumber: number), day)
                let part = (time.start..<max(time.end, time.start)).clamped(
                    to: clock.moment(ofWall: waking.lowerBound)..<clock.moment(ofWall: waking.upperBound))
                if !part.isEmpty { busy[place].append(part) }
            }
        }
        for place in loads.indices { loads[place].busyMinutes = DayLoads.covered(busy[place]) }
    }

    /// One day; an empty one outside.
    subscript(date: CivilDate) -> Load {
        let place = date.dayNumber - first
        return loads.indices.contains(place) ? loads[place] : Load()
    }

    /// The days a timed entry touches.
    private static func days(_ time: BusyTime, _ clock: LocalClock) -> Range<Int> {
        let start = CivilDate(wall: clock.wall(ofMoment: time.start)).dayNumber
        let end = CivilDate(wall: clock.wall(ofMoment: max(time.end - 1, time.start))).dayNumber
        return start..<max(end, start) + 1
    }

    private static func waking(_ date: CivilDate, _ day: DaySchedule) -> Range<Int> {
        let midnight = date.dayNumber * ClockTime.minutesPerDay
        let wake = day.time(of: .wake, on: date.weekday)?.minuteOfDay ?? 0
        let bed = day.time(of: .bedtime, on: date.weekday)?.minuteOfDay ?? ClockTime.minutesPerDay
        // Bedtime after midnight belongs to the day before it.
        return midnight + wake..<midnight + (bed > wake ? bed : bed + ClockTime.minutesPerDay)
    }

    /// How many minutes some stretches cover together.
    private static func covered(_ parts: [Range<Int>]) -> Int {
        var (total, end) = (0, Int.min)
        for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) where part.upperBound > end {
            total += part.upperBound - max(part.lowerBound, end)
            end = part.upperBound
        }
        return total
    }
}
