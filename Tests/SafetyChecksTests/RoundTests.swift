import DoseModel
import SafetyChecks
import Testing

/// Steps whose days differ: 10 mg and 7.5 mg in turn.
struct RoundTests {
    private func codes(_ plan: Plan, by monograph: Monograph = Baclofen.inDrops) -> [String] {
        Judging.codes(plan, by: monograph)
    }

    @Test("The larger day counts for ceilings, the average for what changes")
    func totals() {
        let soFar = PlanSketch.soFar("20@22:00", days: 28)
        #expect(codes(PlanSketch.plan("8d/2 20@22:00 10@22:00+1", soFar: soFar)) == [])
        #expect(codes(PlanSketch.plan("8d/2 20@22:00 20.001@22:00+1", soFar: soFar)) == ["C101@1"])
        #expect(codes(PlanSketch.plan("1d/2 20@22:00 20.001@22:00+1", soFar: soFar)) == [], "that day never comes")
        let found = Judging.findings(
            PlanSketch.plan("8d/2 20@22:00 20.001@22:00+1", soFar: soFar), by: Baclofen.inDrops)
        #expect(found.first?.date == PlanSketch.start.adding(days: 1))
        // From 20 mg a day to 20 and 0 in turn is 10 mg less on average.
        let way = Quietol.taper(limits: [CutLimit(above: .zero, perDose: nil, perDay: Quietol.mg("2"))])
        let quiet = Quietol.monograph(tapers: [way])
        let ten = PlanSketch.soFar("10@22:00", days: 90)
        #expect(codes(PlanSketch.plan("8d/2 10@22:00 6@22:00+1", soFar: ten), by: quiet) == [])
        #expect(codes(PlanSketch.plan("8d/2 10@22:00 5.999@22:00+1", soFar: ten), by: quiet) == ["W403@1"])
        #expect(codes(PlanSketch.plan("1d/2 10@22:00 6@22:00+1", soFar: ten), by: quiet) == [], "by its rhythm")
    }

    @Test("What is taken so far may be a round too")
    func soFar() {
        let way = Quietol.taper(limits: [CutLimit(above: .zero, perDose: nil, perDay: Quietol.mg("1.25"))])
        let quiet = Quietol.monograph(tapers: [way])
        let turns = PlanSketch.soFar("10@22:00 7.5@22:00+1", days: 90, every: 2)
        #expect(codes(PlanSketch.plan("8d 7.5@22:00", soFar: turns), by: quiet) == [])
        #expect(codes(PlanSketch.plan("8d 7.499@22:00", soFar: turns), by: quiet) == ["W403@1"])
        #expect(
            codes(PlanSketch.plan("8d/2 7.5@22:00 10@22:00+1", soFar: turns), by: quiet) == [], "the other way round")
    }

    @Test("Days that differ are no change of direction, and no repetition")
    func direction() {
        let soFar = PlanSketch.soFar("10@22:00", days: 28)
        #expect(codes(PlanSketch.plan("8d/2 10@22:00 7.5@22:00+1", "8d 7.5@22:00", soFar: soFar)) == [])
        #expect(codes(PlanSketch.plan("8d/2 10@22:00 5@22:00", soFar: soFar)) == ["T504@1"], "on one day")
        let lunch = { (cycleDay: Int, time: String) in
            ScheduledDose(
                slot: .lunch, anchor: .at, time: PlanSketch.time(time), cycleDay: cycleDay,
                amount: Dose(milligrams: 5), take: nil)
        }
        func plan(_ doses: [ScheduledDose]) -> Plan {
            PlanSketch.plan(of: [
                DoseStep(
                    number: 1, phase: .hold, start: PlanSketch.start, end: PlanSketch.start.adding(days: 8),
                    everyDays: 2, doses: doses)
            ])
        }
        #expect(codes(plan([lunch(0, "12:00"), lunch(1, "18:00")])) == [])
        #expect(codes(plan([lunch(0, "12:00"), lunch(0, "18:00")])) == ["T504@1"])
        let hours = (0..<5).map { "1@0\($0 * 2):00 1@0\($0 * 2):01+1" }.joined(separator: " ")
        #expect(!codes(PlanSketch.plan("8d/2 \(hours)")).contains("T504@1"))
        #expect(codes(PlanSketch.plan("8d/2 \(hours) 1@04:01+1")).contains("T504@1"))
    }

    @Test("Within a round the day's total may differ by what a day may rise")
    func swing() {
        let soFar = PlanSketch.soFar("5@04:00 5@10:00 5@16:00 5@22:00", days: 28)
        let four = "5@04:00+1 5@10:00+1 5@16:00+1"
        #expect(codes(PlanSketch.plan("8d/2 5@22:00 \(four) 5@22:00+1", soFar: soFar)) == [])
        #expect(codes(PlanSketch.plan("8d/2 5@22:00 \(four) 5.001@22:00+1", soFar: soFar)) == ["S201@1"])
    }

    @Test("Gaps run across the days of a round, and into the next step")
    func gaps() {
        #expect(codes(PlanSketch.plan("8d/2 5@22:00 5@02:00+1")) == [])
        #expect(codes(PlanSketch.plan("8d/2 5@22:00 5@01:59+1")) == ["T502@1"])
        #expect(codes(PlanSketch.plan("8d/2 5@02:00 5@22:00+1")) == [])
        #expect(codes(PlanSketch.plan("8d/2 5@01:59 5@22:00+1")) == ["T502@1"], "from the round's end to the next")
        #expect(codes(PlanSketch.plan("2d/2 5@01:59 5@22:00+1")) == [], "one round only")
        #expect(codes(PlanSketch.plan("4d/2 5@08:00 5@22:00+1", "7d 5@01:59")) == ["T502@2"])
        #expect(codes(PlanSketch.plan("3d/2 5@08:00 5@22:00+1", "7d 5@01:59")) == [], "the round is cut short")
    }

    @Test("On the day the clocks change only that day's doses count")
    func clockChange() {
        let spring = ClockChange(date: PlanSketch.date("2026-12-10"), kind: .skipped, minutes: 120..<180)
        func codes(_ plan: Plan) -> [String] { Judging.codes(plan, clockChanges: [spring]) }
        #expect(codes(PlanSketch.plan("8d/2 5@08:00 5@02:30+1")) == ["w:T503@1"])
        #expect(codes(PlanSketch.plan("8d/2 5@02:30 5@08:00+1")) == [])
    }

    @Test("A dose before a meal is judged on the days of the week its round brings")
    func windows() {
        var circumstances = Circumstances()
        circumstances.day.set(.lunch, to: PlanSketch.time("12:00"))
        circumstances.day.set(.lunch, to: PlanSketch.time("13:30"), on: WeekdaySet(.tuesday))
        func dose(_ cycleDay: Int, _ time: String) -> ScheduledDose {
            ScheduledDose(
                slot: .lunch, anchor: .beforeMeal, time: PlanSketch.time(time), cycleDay: cycleDay,
                amount: Dose(milligrams: 5), take: nil)
        }
        // The step begins on a Monday: in rounds of seven days day 1 is always a Tuesday.
        let step = DoseStep(
            number: 1, phase: .hold, start: PlanSketch.start, end: PlanSketch.start.adding(days: 28), everyDays: 7,
            doses: [dose(0, "11:15"), dose(1, "12:45")])
        #expect(Judging.codes(PlanSketch.plan(of: [step]), in: circumstances) == [])
        let other = DoseStep(
            number: 1, phase: .hold, start: PlanSketch.start, end: PlanSketch.start.adding(days: 28), everyDays: 7,
            doses: [dose(0, "11:15"), dose(2, "12:45")])
        #expect(Judging.codes(PlanSketch.plan(of: [other]), in: circumstances) == ["w:T501@1"])
    }

    @Test("A stated total is that of the larger day; a day beyond the round is an error by itself")
    func stated() {
        func codes(_ total: String) -> [String] {
            let sketch = PlanSketch.step("8d/2 10@22:00 7.5@22:00+1")
            let step = DoseStep(
                number: 1, phase: .hold, start: sketch.start, end: sketch.end, everyDays: 2, doses: sketch.doses,
                statedTotal: PlanSketch.amount(total))
            return Judging.codes(
                PlanSketch.plan(of: [step], soFar: PlanSketch.soFar("10@22:00", days: 28)), by: Baclofen.inDrops)
        }
        #expect(codes("10") == [])
        #expect(codes("7.5") == ["P604@1"])
        #expect(codes("17.5") == ["P604@1"])
        #expect(self.codes(PlanSketch.plan("8d/2 5@22:00 5@22:00+2")) == ["G801@1"])
        #expect(
            self.codes(PlanSketch.plan("8d 5@22:00", soFar: PlanSketch.soFar("5@22:00 5@22:00+2", days: 9, every: 2)))
                == ["G801"])
    }
}
