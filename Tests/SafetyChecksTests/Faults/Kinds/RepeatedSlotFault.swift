import DoseModel

/// T504: two doses at one minute, or in one slot, that come to share a day of the week.
struct RepeatedSlotFault: Fault {
    let code = FindingCode.t504

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let person = sound.with(sound.well(on: sound.plan.steps[0].start))
        let gap = person.limits.gap
        func plan(_ second: WeekdaySet, at minute: Int, slot: DaySlot) -> SoundPlan {
            let held = person.held([500], at: 0, doses: [500])
            let time = ClockTime(minuteOfDay: minute)!
            let one = ScheduledDose(
                slot: .bedtime, anchor: .at, time: ClockTime(minuteOfDay: 420)!, weekdays: .workdays,
                amount: Dose(micrograms: 500), take: nil)
            let other = ScheduledDose(
                slot: slot, anchor: .at, time: time, weekdays: second, amount: Dose(micrograms: 500), take: nil)
            let step = held.plan.steps[0]
            return held.with(steps: [step.with(end: step.start.adding(days: 14), doses: [one, other])])
        }
        let shared = WeekdaySet(rawValue: WeekdaySet.weekend.rawValue | WeekdaySet(.friday).rawValue)
        return [
            Break(
                what: "same minute on Friday", edge: plan(.weekend, at: 420, slot: .wake),
                beyond: plan(shared, at: 420, slot: .wake), severity: .error, step: 1),
            Break(
                what: "same slot on Friday", edge: plan(.weekend, at: 420 + gap, slot: .bedtime),
                beyond: plan(shared, at: 420 + gap, slot: .bedtime), severity: .error, step: 1),
        ]
    }
}
