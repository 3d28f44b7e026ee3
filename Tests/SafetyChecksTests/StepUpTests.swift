import DoseModel
import SafetyChecks
import Testing

/// S201, S202 and S203: how high, how far and how soon.
struct StepUpTests {
    private func codes(_ plan: Plan, egfr: Double = 95) -> [String] {
        Judging.codes(plan, Judging.patient(egfr: egfr), by: Baclofen.inDrops)
    }

    @Test("One dose may rise by 5 mg, not by 5.001 mg, largest compared with largest")
    func perDose() {
        let soFar = PlanSketch.soFar("5@08:00 10@22:00", days: 28)
        #expect(codes(PlanSketch.plan("7d 10@08:00 15@22:00", soFar: soFar)) == [])
        #expect(codes(PlanSketch.plan("7d 10@08:00 15.001@22:00", soFar: soFar)) == ["S201@1"])
        #expect(codes(PlanSketch.plan("7d 10.001@08:00 15@22:00", soFar: soFar)) == ["S201@1"])
        // Which of the two is the larger does not matter, only that both places rise by 5 mg at most.
        #expect(codes(PlanSketch.plan("7d 15@08:00 10@22:00", soFar: soFar)) == [])
        // A dose that was not there before rises from nothing.
        #expect(codes(PlanSketch.plan("7d 5@08:00 5@15:00 10@22:00", soFar: soFar)) == [])
        #expect(codes(PlanSketch.plan("7d 5.001@08:00 5.001@15:00 10@22:00", soFar: soFar)) == ["S201@1"])
    }

    @Test("A day may rise by 15 mg, not by 15.001 mg")
    func perDay() {
        let soFar = PlanSketch.soFar("5@04:00 5@10:00 5@16:00 5@22:00", days: 28)
        #expect(codes(PlanSketch.plan("7d 10@04:00 10@10:00 10@16:00 5@22:00", soFar: soFar)) == [])
        #expect(codes(PlanSketch.plan("7d 10@04:00 10@10:00 10@16:00 5.001@22:00", soFar: soFar)) == ["S201@1"])
    }

    @Test("The change is found at the step it leads into, with steps to put in between")
    func place() throws {
        let plan = PlanSketch.plan("7d 5@08:00 5@14:00 5@20:00", "7d 20@08:00 20@14:00 20@20:00")
        let found = try #require(Judging.findings(plan).first)
        #expect(found.code == .s201)
        #expect(found.step == 2)
        #expect(found.date == PlanSketch.start.adding(days: 7))
        #expect(found.actual == "15 mg more a dose")
        #expect(found.limit == "5 mg more a dose")
        #expect(
            found.help == "add 2 steps in between, each at most 5 mg a dose and 15 mg a day above the one before and"
                + " 3 days long or longer")
        #expect(found.notes == ["from 3 x 5 mg (15 mg/day) to 3 x 20 mg (60 mg/day)"])
    }

    @Test("Printed rungs may follow one another, at the rhythm they are printed for")
    func printedRungs() {
        let three = PlanSketch.soFar("20@08:00 20@14:00 20@20:00", days: 28)
        let four = "20@04:00 20@10:00 20@16:00 20@22:00"
        #expect(codes(PlanSketch.plan("7d \(four)", soFar: three)) == ["w:C103@1"])
        let other = PlanSketch.soFar("20@08:00 20@14:00 20@20:00", days: 28, every: 2)
        #expect(codes(PlanSketch.plan("7d \(four)", soFar: other)) == ["w:C103@1", "S201@1"])
    }

    @Test("Within a week the day's total may differ by 15 mg, not by more")
    func withinTheWeek() {
        let soFar = PlanSketch.soFar("5@04:00 5@10:00 5@16:00 5@22:00", days: 28)
        let workdays = "5@22:00[12345]"
        #expect(
            codes(PlanSketch.plan("14d \(workdays) 5@04:00[67] 5@10:00[67] 5@16:00[67] 5@22:00[67]", soFar: soFar))
                == [])
        #expect(
            codes(PlanSketch.plan("14d \(workdays) 5@04:00[67] 5@10:00[67] 5@16:00[67] 5.001@22:00[67]", soFar: soFar))
                == ["S201@1"])
        // Days without the drug are days off, as on every other day, and no climb.
        #expect(codes(PlanSketch.plan("14d 5@04:00[67] 5@10:00[67] 5@16:00[67] 5@22:00[67]", soFar: soFar)) == [])
    }

    @Test("3 days between steps pass, 2 do not; 7 and 6 with kidneys below 60")
    func pace() {
        func plan(_ days: Int) -> Plan { PlanSketch.plan("\(days)d 2.5@22:00", "7d 5@22:00") }
        #expect(codes(plan(3)) == [])
        #expect(codes(plan(2)) == ["S202@2"])
        #expect(codes(plan(3), egfr: 60) == [])
        #expect(codes(plan(2), egfr: 60) == ["S202@2"])
        #expect(codes(plan(7), egfr: 59.999) == ["R306"])
        #expect(codes(plan(6), egfr: 59.999) == ["R306", "S202@2"])
    }

    @Test("The help lengthens the step before by the days that are missing")
    func paceHelp() throws {
        let plan = PlanSketch.plan("7d 5@22:00", "2d 10@22:00", "7d 15@22:00")
        let found = try #require(Judging.findings(plan).first)
        #expect(found.code == .s202)
        #expect(found.step == 3)
        #expect(found.help == "lengthen step 2 to 3 days (2 now)")
        #expect(found.actual == "2 days after the last")
    }

    @Test("Days count from the last change upward, whatever lies between")
    func paceCountsFromTheLastRise() {
        // A change of times only is no change upward; the rise after it counts from the rise before it.
        #expect(codes(PlanSketch.plan("2d 5@22:00", "1d 5@21:00", "7d 10@21:00")) == [])
        #expect(codes(PlanSketch.plan("1d 5@22:00", "1d 5@21:00", "7d 10@21:00")) == ["S202@3"])
        // 5 mg twice a day to 10 mg once: the day's total stays, the single dose rises.
        #expect(codes(PlanSketch.plan("3d 5@22:00", "2d 5@08:00 5@22:00", "7d 10@22:00")) == ["S202@3"])
    }

    @Test("From every other day to every day is a step up, though no dose grows")
    func paceOfRhythm() {
        #expect(codes(PlanSketch.plan("2d/2 5@22:00", "7d 5@22:00")) == ["S202@2"])
        #expect(codes(PlanSketch.plan("3d/2 5@22:00", "7d 5@22:00")) == [])
    }

    @Test("What is taken so far counts as the last change upward on the day it began")
    func paceAfterSoFar() {
        #expect(codes(PlanSketch.plan("7d 10@22:00", soFar: PlanSketch.soFar("5@22:00", days: 3))) == [])
        #expect(codes(PlanSketch.plan("7d 10@22:00", soFar: PlanSketch.soFar("5@22:00", days: 2))) == ["S202@1"])
        #expect(codes(PlanSketch.plan("1d 5@22:00", "7d 10@22:00", soFar: PlanSketch.soFar("5@22:00", days: 2))) == [])
    }

    @Test("The first dose may be 5 mg and the first day 15 mg")
    func start() {
        #expect(codes(PlanSketch.plan("7d 5@08:00 5@14:00 5@20:00")) == [])
        #expect(codes(PlanSketch.plan("7d 5.001@08:00")) == ["S203@1"])
        #expect(codes(PlanSketch.plan("7d 4@04:00 4@10:00 4@16:00 3@22:00")) == [])
        #expect(codes(PlanSketch.plan("7d 4@04:00 4@10:00 4@16:00 3.001@22:00")) == ["S203@1"])
        #expect(codes(PlanSketch.plan("7d 6@04:00 5@10:00 5@16:00")) == ["S203@1", "S203@1"], "dose and day")
        #expect(codes(PlanSketch.plan("7d 20@08:00", soFar: PlanSketch.soFar("15@08:00", days: 9))) == [], "no start")
    }

    @Test("Each band's own first day: a warning where it only advises, else an error")
    func bandStart() {
        let cases: [(egfr: Double, most: String, more: String, beyond: [String])] = [
            (89.999, "5@08:00 5@20:00", "5@08:00 5@20:00 0.001@02:00", ["w:S203@1"]),
            (59.999, "5@08:00 2.5@20:00", "5@08:00 2.501@20:00", ["R306", "S203@1"]),
            (44.999, "5@08:00", "5@08:00 0.001@20:00", ["R306", "S203@1"]),
            (14.999, "2.5@08:00", "2.501@08:00", ["R302", "S203@1"]),
        ]
        for (egfr, most, more, beyond) in cases {
            #expect(codes(PlanSketch.plan("7d \(most)"), egfr: egfr) == Array(beyond.dropLast()), "eGFR \(egfr)")
            #expect(codes(PlanSketch.plan("7d \(more)"), egfr: egfr) == beyond, "eGFR \(egfr), one microgram more")
        }
        // Above the general start too, the general error speaks instead of the advice.
        #expect(codes(PlanSketch.plan("7d 4@04:00 4@10:00 4@16:00 3.001@22:00"), egfr: 70) == ["S203@1"])
    }
}
