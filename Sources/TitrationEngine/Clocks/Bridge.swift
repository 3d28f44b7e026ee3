import DoseModel

/// The first day on another clock. Doses keep their usual times there unless one came too soon after the last on the old
/// clock, or too late; then they move, no farther than they must. None is left out and none is doubled.
struct Bridge {
    let parts: StepParts
    /// The clocks until the landing.
    let before: PlanClock
    /// The clock from then on.
    let after: LocalClock
    /// The first wall minute on the new clock.
    let landing: Int
    /// The fewest minutes between two doses.
    let gap: Int
    /// How much longer than usual the wait may become.
    let longerWait: Int

    /// How many days are looked through for a dose; no rhythm of doses is slower.
    private static let reach = 40  // lint: days; only how far is looked

    /// How many doses on either side tell what wait is usual.
    private static let near = 8  // lint: doses; two days of four

    private var landingDay: CivilDate { CivilDate(dayNumber: landing / ClockTime.minutesPerDay) }

    /// The first day with a dose on the new clock; `nil` where none follows.
    var firstDay: CivilDate? {
        (0..<Bridge.reach).lazy.map { landingDay.adding(days: $0) }
            .first { day in parts.doses(on: day).contains { day.wall($0.time) >= landing } }
    }

    /// The times of that day's doses; `nil` where no times keep to the limits. Empty where nothing follows.
    func times() -> [ClockTime]? {
        guard let day = firstDay else { return [] }
        let doses = parts.doses(on: day)
        let fixed = doses.filter { day.wall($0.time) < landing }
        let free = doses.filter { day.wall($0.time) >= landing }
        var earliest = max(landing, day.wall)
        var mostLate = Int.max
        if let last = lastMoment(before: day, fixed) {
            earliest = max(earliest, after.wall(ofMoment: last + gap))
            if let usual = usualWait(until: day) { mostLate = after.wall(ofMoment: last + usual + longerWait) }
        }
        var latest = Array(repeating: day.wall + ClockTime.minutesPerDay - 1, count: free.count)
        if let next = firstWall(after: day) { latest[free.count - 1] = min(latest[free.count - 1], next - gap) }
        for index in latest.indices.dropLast().reversed() {
            latest[index] = min(latest[index], latest[index + 1] - gap)
        }
        latest[0] = min(latest[0], mostLate)
        var result = fixed.map(\.time)
        for (index, dose) in free.enumerated() {
            guard earliest <= latest[index] else { return nil }
            let wall = min(max(day.wall(dose.time), earliest), latest[index])
            guard let time = ClockTime(minuteOfDay: wall - day.wall) else { return nil }
            result.append(time)
            earliest = wall + gap
        }
        return result
    }

    /// The moment of the last dose on the old clock.
    private func lastMoment(before day: CivilDate, _ fixed: [ScheduledDose]) -> Int? {
        let own = fixed.map { before.moment(ofWall: day.wall($0.time)) }.max()
        let earlier = (1...Bridge.reach).lazy.map { day.adding(days: -$0) }
            .compactMap { date in
                parts.doses(on: date).filter { date.wall($0.time) < landing }
                    .map { before.moment(ofWall: date.wall($0.time)) }.max()
            }.first
        return [own, earlier].compactMap(\.self).max()
    }

    private func firstWall(after day: CivilDate) -> Int? {
        (1...Bridge.reach).lazy.map { day.adding(days: $0) }
            .compactMap { date in parts.doses(on: date).first.map { date.wall($0.time) } }.first
    }

    /// The longest wait between two doses as the times say it, in the days around the landing.
    private func usualWait(until day: CivilDate) -> Int? {
        let walls = (-Bridge.reach...Bridge.reach).map { day.adding(days: $0) }
            .flatMap { date in parts.doses(on: date).map { date.wall($0.time) } }
        // Only the wait that leads to this day, and the one after it, tell what is usual here.
        guard let place = walls.firstIndex(where: { $0 >= landing }) else { return nil }
        let near = walls[max(place - Bridge.near, 0)..<min(place + Bridge.near, walls.count)]
        return zip(near, near.dropFirst()).map { $1 - $0 }.max()
    }
}
