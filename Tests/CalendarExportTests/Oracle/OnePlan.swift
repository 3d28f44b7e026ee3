import DoseModel
import SamplePlans

/// Small plans for tests, each about one thing.
enum OnePlan {
    static let monday = CivilDate(year: 2026, month: 12, day: 7)!

    /// A plan of given steps.
    static func of(
        _ steps: [DoseStep], milestones: [Milestone] = [], drug: String = "baclofen",
        id: String = "0b3f2c53-6e55-5d0c-9a8d-0e3f3a6c1b11", revision: Int = 0, timeZone: String? = "Europe/London"
    ) -> Plan {
        Plan(
            identity: PlanIdentity(id: id, revision: revision, written: CivilDate(year: 2026, month: 11, day: 22)!),
            drug: drug, protocolName: nil, timeZone: timeZone,
            monograph: MonographReference(id: "baclofen", version: "sample"), steps: steps, ending: .stop,
            milestones: milestones)
    }

    /// A step of so many days.
    static func step(
        _ number: Int = 1, from start: CivilDate = monday, days: Int, every interval: Int = 1,
        _ doses: [ScheduledDose], why: String = ""
    ) -> DoseStep {
        DoseStep(
            number: number, phase: .titration, start: start, end: start.adding(days: days), everyDays: interval,
            doses: doses, why: why)
    }

    /// Half a 10 mg tablet, unless said otherwise.
    static func dose(
        _ slot: DaySlot, _ hour: Int, _ minute: Int, on weekdays: WeekdaySet = .everyDay, anchor: Anchor = .at,
        cycleDay: Int = 0, milligrams: Int64 = 5,
        take: [Dosage]? = [Dosage(product: "10 mg tablet", count: Ratio(1, 2))]
    ) -> ScheduledDose {
        ScheduledDose(
            slot: slot, anchor: anchor, time: ClockTime(hour: hour, minute: minute)!, weekdays: weekdays,
            cycleDay: cycleDay, amount: Dose(milligrams: milligrams), take: take)
    }
}
