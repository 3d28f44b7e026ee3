import DoseModel

/// Finds clock times for one day's doses: each inside its window before its problem time, no two closer than the
/// minimum gap, as near to the asked lead as that allows.
struct SlotAllocator {
    let day: DaySchedule
    /// Minutes before a problem time.
    let lead: Int
    /// The allowed leads.
    let window: ClosedRange<Int>
    /// The fewest minutes between two doses.
    let minimumGap: Int

    /// One dose's place on one day of the week, in minutes of the day.
    private struct Place {
        var earliest: Int
        var wanted: Int
        var latest: Int
    }

    /// The times of a regimen's doses on each day of the week, or the wanted ones where no place exists.
    struct Allocation {
        /// For each day of the week, Monday first, a minute of the day for each dose of the regimen.
        var minutes: [[Int]]
        /// Whether every gap could be kept.
        var fits: Bool
        /// Whether a dose stands at another lead than the asked one.
        var isMoved: Bool
    }

    /// Allocates for a regimen whose days with the drug are alike.
    func allocate(_ regimen: Regimen) -> Allocation { allocate(regimen.doses, isDaily: regimen.hasConsecutiveDays) }

    /// Allocates. Doses stand in the order of the day. Times when the person is awake are preferred, but a dose before
    /// getting up is better than two doses too close together.
    ///
    /// - Parameter isDaily: whether the drug is taken on two days in a row, so that the night between needs its gap.
    func allocate(_ doses: [Regimen.SlotDose], isDaily: Bool) -> Allocation {
        let awake = allocate(doses, isDaily: isDaily, keepingTheNight: true)
        return awake.fits ? awake : allocate(doses, isDaily: isDaily, keepingTheNight: false)
    }

    private func allocate(_ doses: [Regimen.SlotDose], isDaily: Bool, keepingTheNight: Bool) -> Allocation {
        let isUniform =
            doses.allSatisfy { isSameAllWeek($0.slot) } && isSameAllWeek(.wake) && isSameAllWeek(.bedtime)
        let weekdays = isUniform ? [Weekday.monday] : Weekday.allCases
        let places = weekdays.map { weekday in
            doses.map { place($0, on: weekday, keepingTheNight: keepingTheNight) }
        }
        let wanted = places.map { $0.map(\.wanted) }
        var floor = Array(repeating: Int.min, count: weekdays.count)
        // The last dose of a day pushes the first of the next; two rounds of the week settle every such push.
        for _ in 0..<2 {
            var week: [[Int]] = []
            for (places, floor) in zip(places, floor) {
                guard let minutes = arrange(places, notBefore: floor) else {
                    return allocation(wanted, wanted: wanted, fits: false)
                }
                week.append(minutes)
            }
            let pushed = week.indices.map { index in
                let previous = week[(index + week.count - 1) % week.count]
                guard isDaily, let last = previous.last else { return Int.min }
                return last + minimumGap - ClockTime.minutesPerDay
            }
            if zip(week, pushed).allSatisfy({ ($0.first ?? 0) >= $1 }) {
                return allocation(week, wanted: wanted, fits: true)
            }
            floor = pushed
        }
        return allocation(wanted, wanted: wanted, fits: false)
    }

    private func allocation(_ week: [[Int]], wanted: [[Int]], fits: Bool) -> Allocation {
        let isMoved = week != wanted
        return Allocation(
            minutes: week.count == 1 ? Array(repeating: week[0], count: 7) : week, fits: fits, isMoved: isMoved)
    }

    private func isSameAllWeek(_ slot: DaySlot) -> Bool {
        guard let week = day.weeks[slot] else { return true }
        return week.times.allSatisfy { $0 == week.times[0] }
    }

    /// Where a dose may stand.
    private func place(_ dose: Regimen.SlotDose, on weekday: Weekday, keepingTheNight: Bool) -> Place {
        let moment = day.time(of: dose.slot, on: weekday)?.minuteOfDay ?? 0
        guard dose.anchor == .beforeMeal else { return Place(earliest: moment, wanted: moment, latest: moment) }
        var place = Place(
            earliest: moment - window.upperBound, wanted: moment - lead, latest: moment - window.lowerBound)
        guard keepingTheNight else { return place }
        if let wake = day.time(of: .wake, on: weekday)?.minuteOfDay, wake <= place.latest, wake < moment {
            place.earliest = max(place.earliest, wake)
        }
        if let bedtime = day.time(of: .bedtime, on: weekday)?.minuteOfDay, bedtime >= place.earliest,
            bedtime > place.wanted - lead
        {
            place.latest = min(place.latest, bedtime)
        }
        return place
    }

    /// Times as near as possible to the wanted ones, or `nil` where the gaps cannot be kept.
    private func arrange(_ places: [Place], notBefore floor: Int) -> [Int]? {
        var earliest = places.map(\.earliest)
        var latest = places.map(\.latest)
        if let first = earliest.first { earliest[0] = max(first, floor) }
        for index in earliest.indices.dropFirst() {
            earliest[index] = max(earliest[index], earliest[index - 1] + minimumGap)
        }
        for index in latest.indices.dropLast().reversed() {
            latest[index] = min(latest[index], latest[index + 1] - minimumGap)
        }
        var minutes: [Int] = []
        for (index, place) in places.enumerated() {
            let low = max(earliest[index], minutes.last.map { $0 + minimumGap } ?? Int.min)
            guard low <= latest[index] else { return nil }
            minutes.append(min(max(place.wanted, low), latest[index]))
        }
        return minutes
    }
}
