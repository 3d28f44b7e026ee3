import DoseModel
import Testing
import TextReports

@Suite("Rounds of days that differ")
struct RoundTests {
    private func dose(_ slot: DaySlot, _ micrograms: Int64, day: Int = 0, hour: Int = 7) -> ScheduledDose {
        ScheduledDose(
            slot: slot, anchor: .at, time: MonographFixture.time(hour, 30), cycleDay: day,
            amount: Dose(micrograms: micrograms), take: nil)
    }

    private func step(_ doses: [ScheduledDose], every: Int, days: Int = 28, number: Int = 1) -> DoseStep {
        DoseStep(
            number: number, phase: .taper, start: PlanFixture.date(2026, 12, 7),
            end: PlanFixture.date(2026, 12, 7).adding(days: days), everyDays: every, doses: doses)
    }

    private var alternating: DoseStep {
        step([dose(.breakfast, 10_000), dose(.breakfast, 7_500, day: 1)], every: 2)
    }

    private func wording() -> DoseWording { DoseWording(monograph: MonographFixture.baclofen) }

    @Test("The step table says which day a dose is for, the rhythm and the span of totals")
    func stepTable() {
        let row = StepRow.rows(of: PlanFixture.plan([alternating]), wording: wording())[0]
        #expect(row.rhythm == "rounds of 2 days")
        #expect(row.entries.map(\.whenText) == ["07:30 at breakfast", "next day 07:30 at breakfast"])
        #expect(row.entries.map(\.amount) == ["10 mg", "7.5 mg"])
        #expect(row.total == "7.5 to 10 mg")
        let three = step([dose(.breakfast, 5_000), dose(.bedtime, 5_000, day: 1, hour: 22)], every: 3)
        let longer = StepRow.rows(of: PlanFixture.plan([three]), wording: wording())[0]
        #expect(longer.entries.map(\.whenText) == ["day 1, 07:30 at breakfast", "day 2, 22:30 at bedtime"])
        #expect(longer.total == "5 mg")
    }

    @Test("Each date has the doses of its own day of the round")
    func dayTable() {
        let days = DayRow.rows(of: PlanFixture.plan([step(alternating.doses, every: 2, days: 3)]))
        #expect(days.map(\.total.text) == ["10 mg", "7.5 mg", "10 mg"])
        let gaps = DayRow.rows(of: PlanFixture.plan([step([dose(.lunch, 5_000, day: 1)], every: 3, days: 6)]))
        #expect(gaps.map(\.doses.count) == [0, 1, 0, 0, 1, 0])
    }

    @Test("In a CSV the later day begins a day later")
    func csv() {
        let text = PlanCSV(plan: PlanFixture.plan([alternating]), monograph: MonographFixture.baclofen).text(by: .step)
        let records = NaiveCSV.records(text)
        #expect(records.map { $0["start"] } == ["2026-12-07", "2026-12-08"])
        #expect(records.map { $0["days"] } == ["28", "27"])
        #expect(records.map { $0["every_days"] } == ["2", "2"])
    }

    @Test("Plan text names the days one after the other, those without a dose too")
    func planText() throws(InputError) {
        func text(_ step: DoseStep) throws(InputError) -> String {
            try PlanTextLines(
                plan: PlanFixture.plan([step], ending: .review), circumstances: Circumstances(),
                monograph: MonographFixture.baclofen
            ).text()
        }
        #expect(try text(alternating) == "10 mg at breakfast, next day 7.5 mg at breakfast for 28 days\n")
        let gaps = step(
            [
                dose(.breakfast, 5_000, day: 1), dose(.bedtime, 2_500, day: 1, hour: 22),
                dose(.breakfast, 5_000, day: 3),
            ],
            every: 5)
        #expect(
            try text(gaps)
                == "nothing, next day 5 mg at breakfast, 2.5 mg at bedtime, next day nothing, next day 5 mg at breakfast, "
                + "next day nothing for 28 days\n")
        #expect(throws: InputError.self) { try text(step([dose(.breakfast, 5_000, day: 1)], every: 1_000)) }
    }

    @Test("A regimen reads in the same words")
    func regimen() {
        let doses = [(10_000, 0), (7_500, 1)].map { micrograms, day in
            AskedRegimen.SlotDose(
                slot: .breakfast, anchor: .at, cycleDay: day, amount: Dose(micrograms: Int64(micrograms)))
        }
        #expect(
            RegimenText.of(AskedRegimen(.slots(doses), everyDays: 2))
                == "10 mg at breakfast, next day 7.5 mg at breakfast")
    }

    @Test("Against a round the change is that of the average day")
    func changes() {
        let daily10 = step([dose(.breakfast, 10_000)], every: 1)
        let daily7 = step([dose(.breakfast, 7_500)], every: 1)
        func change(_ after: DoseStep, _ before: DoseStep?, _ soFar: AskedRegimen? = nil) -> String {
            DoseChange(of: after, after: before, soFar: soFar.map { SoFar(regimen: $0, days: 28) }).text
        }
        #expect(change(alternating, daily10) == "-1.25 mg on average")
        #expect(change(daily7, alternating) == "-1.25 mg on average, now daily")
        #expect(change(alternating, alternating) == "no change")
        let turned = step([dose(.breakfast, 7_500), dose(.breakfast, 10_000, day: 1)], every: 2)
        #expect(change(turned, alternating) == "same on average")
        let third = step([dose(.breakfast, 10_000), dose(.breakfast, 10_000, day: 1)], every: 3)
        #expect(change(third, daily10) == "-3.333 mg on average")
        #expect(change(alternating, nil, AskedRegimen(.timesDaily(1, Dose(milligrams: 10)))) == "-1.25 mg on average")
        #expect(change(alternating, nil, AskedRegimen(.problemTimes(Dose(milligrams: 10)))) == "not known")
    }

    @Test("Percentages are rounded half up, and only for print")
    func percentages() {
        let cases: [(Ratio, String, String)] = [
            (Ratio(10), "10.0 %", "10 %"), (Ratio(100, 3), "33.3 %", "33.33 %"),
            (Ratio(-100, 3), "-33.3 %", "-33.33 %"),
            (Ratio(1, 20), "0.1 %", "0.05 %"), (Ratio(-1, 20), "-0.1 %", "-0.05 %"), (Ratio(1, 21), "0.0 %", "0.05 %"),
            (Ratio(71_735, 1_000), "71.7 %", "71.74 %"), (.zero, "0.0 %", "0 %"),
            (Ratio(9_999_999_999_999, 100_000_000_000), "100.0 %", "100 %"),
        ]
        for (value, tenths, hundredths) in cases {
            #expect(PercentText.tenths(value) == tenths)
            #expect(PercentText.hundredths(value) == hundredths)
        }
    }
}
