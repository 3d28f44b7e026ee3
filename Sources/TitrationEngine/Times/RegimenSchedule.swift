import DoseModel

/// Gives a regimen its clock times, and what is taken.
struct RegimenSchedule {
    let allocator: SlotAllocator
    /// The window before problem times; `nil` for a drug that has none.
    let window: Cited<ClosedRange<Int>>?

    /// A regimen with times and tablets.
    struct Scheduled {
        var doses: [ScheduledDose]
        /// Whether every gap between doses could be kept.
        var fits: Bool
        /// The doses that stand at another lead than asked, in words.
        var moved: [String]
    }

    /// Schedules a regimen.
    ///
    /// - Parameter compositions: what each dose is made of.
    /// - Throws: an ``InputError`` at `span` where a dose would fall on the day before.
    func schedule(
        _ regimen: Regimen, of compositions: ProductChoice, at span: SourceSpan?
    ) throws(InputError) -> Scheduled {
        // Every slot has one time, whatever the day of the round.
        let slots = regimen.isVaried ? allocator.day.inOrder(regimen.doses) : regimen.doses
        let allocation = allocator.allocate(slots, isDaily: regimen.hasConsecutiveDays)
        var result = Scheduled(doses: [], fits: allocation.fits, moved: [])
        for (place, dose) in regimen.doses.enumerated() {
            let index = regimen.isVaried ? slots.firstIndex { $0.slot == dose.slot } ?? place : place
            let take = compositions.take(for: dose.amount)
            for (minute, weekdays) in groups(allocation.minutes, index) {
                guard let time = ClockTime(minuteOfDay: minute) else {
                    throw InputError(
                        "the dose before \(dose.slot.name) would fall on the day before", at: span,
                        expected: "a problem time at least \(allocator.window.upperBound) minutes after midnight")
                }
                if allocation.isMoved, let text = movedText(dose, time, weekdays) { result.moved.append(text) }
                result.doses.append(
                    ScheduledDose(
                        slot: dose.slot, anchor: dose.anchor, time: time, weekdays: weekdays, cycleDay: dose.cycleDay,
                        amount: dose.amount, take: take))
            }
        }
        return result
    }

    private func groups(_ minutes: [[Int]], _ index: Int) -> [(Int, WeekdaySet)] {
        let first = minutes[0][index]
        if minutes.allSatisfy({ $0[index] == first }) { return [(first, .everyDay)] }
        var result: [(minute: Int, weekdays: WeekdaySet)] = []
        for weekday in Weekday.allCases {
            let minute = minutes[weekday.rawValue][index]
            if let known = result.firstIndex(where: { $0.minute == minute }) {
                result[known].weekdays.insert(WeekdaySet(weekday))
            } else {
                result.append((minute, WeekdaySet(weekday)))
            }
        }
        return result
    }

    private func movedText(_ dose: Regimen.SlotDose, _ time: ClockTime, _ weekdays: WeekdaySet) -> String? {
        guard dose.anchor == .beforeMeal, let weekday = weekdays.days.first,
            let moment = allocator.day.time(of: dose.slot, on: weekday)
        else { return nil }
        let lead = moment.minuteOfDay - time.minuteOfDay
        guard lead != allocator.lead else { return nil }
        let when = weekdays == .everyDay ? "" : " (\(weekdays.text))"
        return
            "the dose before \(dose.slot.name)\(when) to \(time.text), \(lead) minutes before instead of \(allocator.lead)"
    }
}

extension DaySchedule {
    /// The doses of all days of a round, one for each slot, in the order of the day.
    fileprivate func inOrder(_ doses: [Regimen.SlotDose]) -> [Regimen.SlotDose] {
        var result: [Regimen.SlotDose] = []
        for dose in doses where !result.contains(where: { $0.slot == dose.slot }) { result.append(dose) }
        func minute(_ dose: Regimen.SlotDose) -> Int { time(of: dose.slot, on: .monday)?.minuteOfDay ?? 0 }
        return result.enumerated().sorted { (minute($0.element), $0.offset) < (minute($1.element), $1.offset) }
            .map(\.element)
    }
}
