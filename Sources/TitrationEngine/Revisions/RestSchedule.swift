import DoseModel

/// Gives new stretches of a plan the clock times the plan has already, wherever it has one for every dose; otherwise the
/// planner finds them.
struct RestSchedule {
    let revision: RevisionTools
    let compositions: ProductChoice

    /// The doses of a regimen.
    func doses(of regimen: Regimen) throws(InputError) -> [ScheduledDose] {
        if let known = known(regimen) { return known }
        return try revision.tools.schedule.schedule(regimen, of: compositions, at: revision.order.span).doses
    }

    private func known(_ regimen: Regimen) -> [ScheduledDose]? {
        var result: [ScheduledDose] = []
        for dose in regimen.doses {
            guard let times = times(of: dose) else { return nil }
            let take = compositions.take(for: dose.amount)
            result += times.map { time, weekdays in
                ScheduledDose(
                    slot: dose.slot, anchor: dose.anchor, time: time, weekdays: weekdays, cycleDay: dose.cycleDay,
                    amount: dose.amount, take: take)
            }
        }
        let isApart = Weekday.allCases.allSatisfy { areApart(result, on: $0, isDaily: regimen.hasConsecutiveDays) }
        return isApart ? result.sorted { ($0.cycleDay, $0.time) < ($1.cycleDay, $1.time) } : nil
    }

    /// The times of a moment on all days of the week, from the latest step before the day, or the first one after it.
    private func times(of dose: Regimen.SlotDose) -> [(ClockTime, WeekdaySet)]? {
        let standing = revision.standing
        let steps = standing.past.reversed() + [standing.rest].compactMap(\.self) + standing.next
        for step in steps {
            let same = step.doses.filter { $0.slot == dose.slot && $0.anchor == dose.anchor }
            guard let day = same.first?.cycleDay else { continue }
            let times = same.filter { $0.cycleDay == day }.map { ($0.time, $0.weekdays) }
            let all = times.reduce(into: WeekdaySet()) { $0.formUnion($1.1) }
            if all == .everyDay, times.map(\.1.days.count).reduce(0, +) == Weekday.allCases.count { return times }
        }
        return nil
    }

    private func areApart(_ doses: [ScheduledDose], on weekday: Weekday, isDaily: Bool) -> Bool {
        let gap = revision.monograph.timing.minimumGap.value
        let minutes = Set(doses.filter { $0.weekdays.contains(weekday) }.map(\.time.minuteOfDay)).sorted()
        for (first, second) in zip(minutes, minutes.dropFirst()) where second - first < gap { return false }
        guard isDaily, minutes.count > 1 else { return true }
        return minutes[0] + ClockTime.minutesPerDay - minutes[minutes.count - 1] >= gap
    }
}
