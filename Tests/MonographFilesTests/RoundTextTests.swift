import DoseModel
import MonographFiles
import Testing

@Suite("Rounds of days that differ")
struct RoundTextTests {
    private func regimen(_ text: String) throws(InputError) -> AskedRegimen {
        try PlanText.regimen(LocatedText(SourceText(name: "text", bytes: Array(text.utf8))))
    }

    private func slots(_ doses: [(Int, DaySlot, Int64)], round: Int) -> AskedRegimen {
        AskedRegimen(
            .slots(
                doses.map { day, slot, micrograms in
                    AskedRegimen.SlotDose(
                        slot: slot, anchor: .at, cycleDay: day, amount: Dose(micrograms: micrograms))
                }), everyDays: round)
    }

    @Test(
        "two amounts on alternate days, as plans and as prescribers write them",
        arguments: [
            "10 mg at breakfast, next day 7.5 mg at breakfast",
            "10 mg at breakfast; next day: 7.5 mg at breakfast",
            "10 mg at breakfast and the next day 7.5 mg at breakfast",
            "10 mg and 7.5 mg on alternate days at breakfast",
            "10 mg and 7.5 mg at breakfast on alternate days",
            "10/7.5 mg on alternate days at breakfast",
        ])
    func alternate(_ text: String) throws {
        #expect(try regimen(text) == slots([(0, .breakfast, 10_000), (1, .breakfast, 7_500)], round: 2))
    }

    @Test("longer rounds, several doses a day, and days without the drug")
    func longer() throws {
        #expect(
            try regimen("10 mg at breakfast, 5 mg at bedtime, next day nothing, next day 5 mg at breakfast and dinner")
                == slots(
                    [(0, .breakfast, 10_000), (0, .bedtime, 5_000), (2, .breakfast, 5_000), (2, .dinner, 5_000)],
                    round: 3))
        #expect(
            try regimen("nothing, next day 5 mg at bedtime") == slots([(1, .bedtime, 5_000)], round: 2))
    }

    @Test("a day without the drug behind one dose is every other day")
    func everyOtherDay() throws {
        #expect(try regimen("5 mg at bedtime, next day nothing") == regimen("5 mg at bedtime every other day"))
    }

    @Test("two amounts with two times of one day stay two doses of that day")
    func sameDay() throws {
        #expect(
            try regimen("10/5 mg at breakfast/dinner every other day")
                == slots([(0, .breakfast, 10_000), (0, .dinner, 5_000)], round: 2))
    }

    @Test("a line with a duration, and a plan of such lines, at clock times")
    func plan() throws {
        let text = """
            drug: baclofen
            start: 2026-12-07
            plan: |
              10 mg at breakfast, next day 5 mg at breakfast and 5 mg at bedtime for 28 days
              5 mg at bedtime for 7 days
              stop
            """
        let plan = try proposal(text).proposal.plan
        #expect(plan.steps[0].everyDays == 2)
        #expect(plan.steps[0].doses.map(\.cycleDay) == [0, 1, 1])
        #expect(plan.steps[0].doses.map(\.time.text) == ["07:30", "07:30", "22:30"])
        #expect(plan.steps[0].days == 28)
        #expect(plan.steps[1].phase == .taper)
    }

    @Test("the days of a round as a list, with tablets")
    func list() throws {
        let text = """
            drug: baclofen
            start: 2026-12-07
            plan:
              - for: 14 days
                round: [{ "07:30": 10 mg }, {}, { "07:30": 5 mg, "22:30": 5 mg }]
                take: [{ "07:30": 1 x 10 mg tablet }, {}, { "07:30": 1/2 x 10 mg tablet }]
              - stop
            """
        let step = try proposal(text).proposal.plan.steps[0]
        #expect(step.everyDays == 3)
        #expect(step.doses.map(\.cycleDay) == [0, 2, 2])
        #expect(step.doses.map { $0.take?.count } == [1, 1, nil])
    }

    @Test(
        "what does not go into a round is refused at its place",
        arguments: [
            (
                "10 mg at breakfast, next day 5 mg at breakfast on sat", 38,
                "days of the week do not go with a round of days"
            ),
            ("10 mg at breakfast, next day 5 mg twice daily", 30, "`5 mg twice daily` cannot stand in a round of days"),
            (
                "10 mg at breakfast, next day 5 mg at breakfast, every other day", 49,
                "`every other day` stands in a round that names its days one by one"
            ),
            ("nothing", 1, "`nothing` holds no drug"),
            ("nothing, next day nothing", 1, "`nothing, next day nothing` holds no drug"),
            ("10 mg and 5 mg on alternate days", 1, "`10 mg and 5 mg on alternate days` does not say when in the day"),
            ("10 mg at breakfast, next week 5 mg at breakfast", 19, "`,` is not understood here"),
        ])
    func refused(_ text: String, _ column: Int, _ message: String) {
        let error = refusal { () throws(InputError) in try regimen(text) }
        #expect(error?.message == message)
        #expect(error?.span?.column == column)
    }

    @Test(
        "a list of days that is no round is refused",
        arguments: [
            ("round: [{ breakfast: 5 mg }]", "a round of 1 days is none"),
            ("round: [{}, {}]", "the step has no doses"),
            (
                "round: [{ at breakfast: 5 mg }, {}]\n    every: 2 days",
                "the step has a round of days, and `every` beside it"
            ),
            ("round: [{ at breakfast: 5 mg }, {}]\n    take: [{}]", "the round has 2 days, and tablets for 1"),
        ])
    func refusedList(_ lines: String, _ message: String) {
        let text = "drug: baclofen\nstart: 2026-12-07\nplan:\n  - for: 14 days\n    " + lines + "\n  - stop\n"
        #expect(refusal { () throws(InputError) in try proposal(text) }?.message == message)
    }
}
