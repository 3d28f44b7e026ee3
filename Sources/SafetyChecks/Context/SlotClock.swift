import DoseModel

/// When the moments of this person's day come, read once: times as given, else those of the monograph's usual day.
struct SlotClock {
    /// All days of the week, kept because making the list anew for every dose costs.
    static let days = Weekday.allCases

    private let given: DaySchedule
    private let usual: DaySchedule
    /// Whether every slot comes at one time on all days of the week: then one day tells of all.
    let isUniform: Bool
    /// Minutes of the day of the slots every day has, seven a slot; -1 where there is none.
    private let minutes: [Int]

    /// Reads the times that hold for a check, or held on a day of its plan.
    init(_ check: CheckContext, on date: CivilDate? = nil) {
        given = date.map { check.circumstances.asOf($0).day } ?? check.circumstances.day
        usual = check.monograph.usualDay.value
        var minutes: [Int] = []
        minutes.reserveCapacity(DaySlot.ofEveryDay.count * 7)
        for slot in DaySlot.ofEveryDay {
            let (own, common) = (given.weeks[slot]?.times, usual.weeks[slot]?.times)
            for day in 0..<7 { minutes.append((own?[day] ?? common?[day])?.minuteOfDay ?? -1) }
        }
        self.minutes = minutes
        let isEveryDayUniform = minutes.indices.allSatisfy { minutes[$0] == minutes[$0 / 7 * 7] }
        isUniform =
            isEveryDayUniform
            && given.weeks.allSatisfy { slot, week in
                DoseFacts.row(of: slot) != nil || week.times.allSatisfy { $0 == week.times[0] }
            }
    }

    /// The minute of the day at which a slot comes on that day of the week; `nil` where it has no time.
    func minute(of slot: DaySlot, on day: Weekday) -> Int? {
        if let row = DoseFacts.row(of: slot) {
            let minute = minutes[row * 7 + day.rawValue]
            return minute < 0 ? nil : minute
        }
        return (given.time(of: slot, on: day) ?? usual.time(of: slot, on: day))?.minuteOfDay
    }

    /// Whether a slot comes at different times on different days of the week.
    func differs(_ slot: DaySlot) -> Bool {
        Set(Weekday.allCases.map { minute(of: slot, on: $0) }).count > 1
    }
}
