import DoseModel
import MonographFiles
import Testing
import TextReports

@Suite("Plan as plan text")
struct PlanTextLinesTests {
    private func text(
        _ plan: Plan, in circumstances: Circumstances = Circumstances(), lead: Int? = nil
    ) throws(InputError) -> String {
        try PlanTextLines(
            plan: plan, circumstances: circumstances, monograph: MonographFixture.baclofen, lead: lead
        ).text()
    }

    private func plan(_ doses: [ScheduledDose], everyDays: Int = 1) -> Plan {
        PlanFixture.plan(
            [
                DoseStep(
                    number: 1, phase: .titration, start: PlanFixture.date(2026, 12, 7),
                    end: PlanFixture.date(2026, 12, 14), everyDays: everyDays, doses: doses)
            ], ending: .review)
    }

    @Test("Slots go by their names, and a stop is a line of its own")
    func reflux() throws {
        #expect(
            try text(PlanFixture.reflux) == """
                5 mg before lunch and dinner for 7 days
                5 mg before breakfast, lunch and dinner for 7 days
                10 mg before breakfast, lunch and dinner for 21 days
                5 mg before breakfast, lunch and dinner for 7 days
                5 mg before dinner every other day for 6 days
                stop

                """)
    }

    @Test("A slot whose times the day would not give back goes by the clock")
    func clockTimes() throws {
        #expect(
            try text(PlanFixture.varied) == """
                5 mg at 06:45 on Mon-Fri, 5 mg at 08:15 on Sat, Sun, 5 mg at bedtime for 7 days
                10 mg at bedtime for 14 days
                7.5 mg at bedtime for 1 day
                2.5 mg at 09:05 on Mon-Fri for 1 day

                """)
    }

    @Test("Weekday times that are the person's own collapse into the slot's name")
    func weekends() throws {
        var circumstances = Circumstances()
        circumstances.day.set(.breakfast, to: MonographFixture.time(9, 0), on: .weekend)
        #expect(
            try text(PlanFixture.varied, in: circumstances).hasPrefix(
                "5 mg before breakfast, 5 mg at bedtime for 7 days\n"))
    }

    @Test("The lead the text will be read with decides what can go by name")
    func leads() throws {
        let plan = plan([PlanFixture.dose(.lunch, .beforeMeal, 12, 0, 5)])
        #expect(try text(plan) == "5 mg at 12:00 for 7 days\n")
        #expect(try text(plan, lead: 30) == "5 mg before lunch for 7 days\n")
    }

    @Test("A problem time goes by its own name only where the reader knows it")
    func namedTimes() throws {
        let plan = plan([PlanFixture.dose(.named("late reflux"), .beforeMeal, 21, 30, 5)])
        #expect(try text(plan) == "5 mg at 21:30 for 7 days\n")
        var circumstances = Circumstances(problemTimes: [.named("late reflux")])
        circumstances.day.set(.named("late reflux"), to: MonographFixture.time(22, 15))
        #expect(try text(plan, in: circumstances) == "5 mg before late reflux for 7 days\n")
    }

    @Test("Different amounts, and a rhythm that belongs to all of them")
    func unequal() throws {
        let doses = [PlanFixture.dose(.breakfast, .at, 7, 30, 5), PlanFixture.dose(.bedtime, .at, 22, 30, 10)]
        #expect(try text(plan(doses)) == "5 mg at breakfast, 10 mg at bedtime for 7 days\n")
        #expect(
            try text(plan(doses, everyDays: 2)) == "5 mg at breakfast, 10 mg at bedtime, every other day for 7 days\n")
    }

    @Test("A step that does not follow the one before it says its date")
    func gap() throws {
        let steps = [PlanFixture.reflux.steps[0], PlanFixture.reflux.steps[2]]
        #expect(
            try text(PlanFixture.plan(steps, ending: .continue)) == """
                5 mg before lunch and dinner for 7 days
                10 mg before breakfast, lunch and dinner for 21 days from 2026-12-21

                """)
    }

    @Test("What plan text cannot say is refused, not said differently")
    func refused() {
        let weekdays = plan([PlanFixture.dose(.lunch, .at, 11, 0, 5, on: .workdays)], everyDays: 2)
        #expect(throws: InputError.self) { try text(weekdays) }
        #expect(throws: InputError.self) { try text(plan([])) }
    }

    @Test("Read back line by line, swept plans give the same doses, times, rhythms and durations")
    func roundTrip() throws {
        let circumstances = SweptPlans.circumstances
        let reading = PlanTextReading(day: circumstances.day, lead: 45, names: ["late reflux"])
        var checked = 0
        var byName = 0
        for plan in SweptPlans(1_500) {
            let lines = try text(plan, in: circumstances).split(separator: "\n").map(String.init)
            let steps = lines.filter { $0 != "stop" }
            #expect(steps.count == plan.steps.count)
            #expect((lines.last == "stop") == (plan.ending == .stop))
            var start = plan.steps[0].start
            for (line, step) in zip(steps, plan.steps) {
                let read = try reading.step(line, after: start)
                #expect(read == PlanTextReading.Step(step), "\(line)")
                start = step.end
                checked += 1
                if line.contains("breakfast") || line.contains("late reflux") { byName += 1 }
            }
        }
        #expect(checked > 5_000)
        #expect(byName > 1_000)
    }
}
