import DoseModel

/// Plans written by hand.
enum PlanFixture {
    static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day)!
    }

    /// A dose of so many milligrams of the fixture's 10 mg tablet.
    static func dose(
        _ slot: DaySlot, _ anchor: Anchor, _ hour: Int, _ minute: Int, _ milligrams: Int64,
        on weekdays: WeekdaySet = .everyDay
    ) -> ScheduledDose {
        ScheduledDose(
            slot: slot, anchor: anchor, time: MonographFixture.time(hour, minute), weekdays: weekdays,
            amount: Dose(milligrams: milligrams),
            take: [Dosage(product: "10 mg tablet", count: Ratio(milligrams, 10))])
    }

    /// The same amount before breakfast, lunch and dinner.
    static func beforeMeals(_ milligrams: Int64) -> [ScheduledDose] {
        [
            dose(.breakfast, .beforeMeal, 6, 45, milligrams), dose(.lunch, .beforeMeal, 11, 45, milligrams),
            dose(.dinner, .beforeMeal, 17, 45, milligrams),
        ]
    }

    static func plan(
        _ steps: [DoseStep], ending: Ending = .stop, soFar: SoFar? = nil, milestones: [Milestone] = [],
        supply: [SupplyLine] = [], dispensed: [SupplyLine] = [], picks: [Pick] = [], goal: Goal? = nil,
        timeZone: String? = "America/New_York",
        protocolName: String? = "reflux", revision: Int = 0
    ) -> Plan {
        Plan(
            identity: PlanIdentity(
                id: "0b0e3f5e-8a0f-5b5e-9d0c-3b3a2f1e0d9c", revision: revision, written: date(2026, 11, 22)),
            drug: "baclofen", protocolName: protocolName, timeZone: timeZone,
            monograph: MonographReference(id: "baclofen", version: "2026-11"), soFar: soFar, steps: steps,
            ending: ending, milestones: milestones, supply: supply, dispensed: dispensed, picks: picks,
            goal: goal)
    }

    /// Up the reflux ladder, three weeks of trial, and down again.
    static let reflux = plan(
        [
            DoseStep(
                number: 1, phase: .titration, start: date(2026, 12, 7), end: date(2026, 12, 14),
                doses: [dose(.lunch, .beforeMeal, 11, 45, 5), dose(.dinner, .beforeMeal, 17, 45, 5)],
                why: "The protocol starts at 5 mg before the problem times, lunch and dinner."),
            DoseStep(
                number: 2, phase: .titration, start: date(2026, 12, 14), end: date(2026, 12, 21),
                doses: beforeMeals(5), why: "The next rung of the ladder, 7 days after the one before."),
            DoseStep(
                number: 3, phase: .trial, start: date(2026, 12, 21), end: date(2027, 1, 11), doses: beforeMeals(10),
                why: "The target, judged for 21 days."),
            DoseStep(
                number: 4, phase: .taper, start: date(2027, 1, 11), end: date(2027, 1, 18), doses: beforeMeals(5),
                why: "5 mg less in each dose."),
            DoseStep(
                number: 5, phase: .taper, start: date(2027, 1, 18), end: date(2027, 1, 24), everyDays: 2,
                doses: [dose(.dinner, .beforeMeal, 17, 45, 5)], why: "The last dose, every other day."),
        ],
        milestones: [
            Milestone(
                kind: .firstDose, date: date(2026, 12, 7), step: 1, title: "First dose: no driving yet",
                detail: "Do not drive until you know how it acts on you."),
            Milestone(
                kind: .decision, date: date(2027, 1, 11), step: 3, title: "Decision: keep, adjust or stop",
                detail: "Keep it if the symptom is 30 % better."),
            Milestone(
                kind: .lastDose, date: date(2027, 1, 22), step: 5, title: "Last dose", detail: "The last dose."),
        ],
        supply: [SupplyLine(product: "10 mg tablet", count: Ratio(187, 2))],
        goal: Goal(
            symptom: "Evening regurgitation after meals",
            baseline: [Goal.Score(name: "regurgitation", value: 7), Goal.Score(name: "sleep", value: 4)]))
}
