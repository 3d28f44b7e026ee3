import DoseModel
import SafetyChecks
import Testing

/// S201 and S202 for drugs of any kind: each cap alone, each at its edge, and rungs that say how long they last.
struct StepCapTests {
    private func codes(_ step: StepRule, _ plan: Plan, _ protocols: [TitrationProtocol] = []) -> [String] {
        Judging.codes(plan, by: Quietol.monograph(step: step, protocols: protocols))
    }

    private let soFar = PlanSketch.soFar("10@08:00 10@20:00", days: 90)

    private func rise(_ doses: String, days: String = "14d") -> Plan {
        PlanSketch.plan("\(days) \(doses)", soFar: soFar)
    }

    @Test("Without any cap no rise is too large")
    func none() {
        #expect(codes(Quietol.step(), rise("90@08:00 90@20:00")) == [])
    }

    @Test("A cap on the dose alone")
    func perDose() {
        let step = Quietol.step(perDose: Quietol.mg("5"))
        #expect(codes(step, rise("15@08:00 15@20:00")) == [])
        #expect(codes(step, rise("15.001@08:00 10@20:00")) == ["S201@1"])
    }

    @Test("A cap on the day alone")
    func perDay() {
        let step = Quietol.step(perDay: Quietol.mg("5"))
        #expect(codes(step, rise("15@08:00 10@20:00")) == [])
        #expect(codes(step, rise("15@08:00 10.001@20:00")) == ["S201@1"])
    }

    @Test("A factor alone: twice as much passes, a microgram more does not; from nothing it asks for nothing")
    func factor() throws {
        let step = Quietol.step(factor: Quietol.cited(Ratio(2)))
        #expect(codes(step, rise("20@08:00 20@20:00")) == [])
        #expect(codes(step, rise("20@08:00 20.001@20:00")) == ["S201@1"])
        #expect(codes(step, PlanSketch.plan("14d 90@08:00")) == [], "a start")
        #expect(codes(step, PlanSketch.plan("14d 10@08:00", "7d", "14d 90@08:00")) == ["w:G803@3"], "after a pause")
        // From every other day to every day is twice as much on average.
        let other = PlanSketch.soFar("10@08:00", days: 90, every: 2)
        #expect(codes(step, PlanSketch.plan("14d 10@08:00", soFar: other)) == [])
        #expect(codes(step, PlanSketch.plan("14d 10.001@08:00", soFar: other)) == ["S201@1"])
        let half = Quietol.step(factor: Quietol.cited(Ratio(3, 2)))
        #expect(codes(half, rise("15@08:00 15@20:00")) == [])
        #expect(codes(half, rise("15@08:00 15.001@20:00")) == ["S201@1"])
        let found = try #require(
            Judging.findings(rise("40@08:00 41@20:00"), by: Quietol.monograph(step: step)).first)
        #expect(found.actual == "4.05 times as much")
        #expect(found.limit == "2 times as much")
        #expect(found.help == "add 2 steps in between, each at most 2 times the one before and 1 day long or longer")
    }

    @Test("Where a verified cap and an unverified one are exceeded, the verified one forbids")
    func mixed() {
        let step = Quietol.step(perDose: Quietol.mg("5", .unverified), perDay: Quietol.mg("5"))
        #expect(codes(step, rise("20@08:00 20@20:00")) == ["S201@1"])
        #expect(codes(step, rise("16@08:00 9@20:00")) == ["w:S201@1"], "only the unverified one")
    }

    @Test("Printed rungs may follow one another whatever the caps, rounds of days among them")
    func rungs() {
        let step = Quietol.step(perDose: Quietol.mg("1"), perDay: Quietol.mg("1"), factor: Quietol.cited(Ratio(1)))
        let ladder = [
            Quietol.rung("25@22:00", every: 2), Quietol.rung("25@22:00"),
            Quietol.rung("25@22:00 50@22:00+1", every: 2), Quietol.rung("50@08:00 50@22:00"),
        ]
        let protocols = [Quietol.titration(ladders: [ladder])]
        let climb = PlanSketch.plan(
            "14d/2 25@22:00", "14d 25@22:00", "14d/2 25@22:00 50@22:00+1", "14d 50@08:00 50@22:00")
        #expect(codes(step, climb, protocols) == [])
        #expect(
            codes(step, climb) == ["S201@2", "S201@3", "S201@3", "S201@4"], "no ladder; step 3 climbs in itself too")
        let skipped = PlanSketch.plan("14d/2 25@22:00", "14d/2 25@22:00 50@22:00+1")
        #expect(codes(step, skipped, protocols) == ["S201@2"])
        let table = Quietol.step(perDay: Quietol.mg("1"), table: ladder)
        #expect(codes(table, climb) == [], "a table of the rule for steps up")
    }

    @Test("A rung's own length replaces the general interval, shorter or longer; off the ladder both hold")
    func lengths() {
        let step = Quietol.step(interval: 7...14)
        let ladder = [
            Quietol.rung("10@22:00", days: 1...1), Quietol.rung("20@22:00", days: 14...28), Quietol.rung("30@22:00"),
            Quietol.rung("40@22:00"),
        ]
        let protocols = [Quietol.titration(ladders: [ladder])]
        func codes(_ steps: String...) -> [String] {
            self.codes(step, PlanSketch.plan(steps: steps), protocols)
        }
        #expect(codes("1d 10@22:00", "14d 20@22:00", "7d 30@22:00", "7d 40@22:00") == [])
        #expect(codes("1d 10@22:00", "13d 20@22:00", "7d 30@22:00", "7d 40@22:00") == ["S202@3"])
        #expect(codes("1d 10@22:00", "14d 20@22:00", "6d 30@22:00", "7d 40@22:00") == ["S202@4"])
        #expect(codes("6d 10@22:00", "14d 30@22:00") == ["S202@2"], "not the next rung: the general interval")
        #expect(codes("7d 10@22:00", "14d 30@22:00") == ["S202@2"], "above 20 mg only from the 16th day on")
        #expect(codes("14d 10@22:00", "14d 30@22:00") == ["S202@2"])
        #expect(codes("15d 10@22:00", "14d 30@22:00") == [])
        #expect(codes("7d 10@22:00", "14d 20@22:00") == [])
        #expect(codes("7d 20@22:00", "14d 25@22:00") == ["S202@2"], "beside the ladder: the rung's 14 days")
        #expect(codes("14d 20@22:00", "14d 25@22:00") == [])
    }

    @Test("Gabapentin's first three days, one each, where the ladder prints them so")
    func firstDays() {
        let ladder = [
            Quietol.rung("300@22:00", days: 1...1), Quietol.rung("300@08:00 300@22:00", days: 1...1),
            Quietol.rung("300@08:00 300@14:00 300@22:00"),
        ]
        let step = Quietol.step(perDay: Quietol.mg("300"), interval: 3...7, start: "300", startDay: "300")
        let climb = PlanSketch.plan("1d 300@22:00", "1d 300@08:00 300@22:00", "7d 300@08:00 300@14:00 300@22:00")
        #expect(codes(step, climb, [Quietol.titration(ladders: [ladder])]) == [])
        #expect(codes(step, climb) == ["S202@2", "S202@3"])
    }

    @Test("The kidneys' days between steps hold beside a rung's own")
    func kidneys() {
        let ladder = [Quietol.rung("10@22:00", days: 1...1), Quietol.rung("20@22:00")]
        let monograph = Quietol.monograph(
            renal: Quietol.renal(gate: .advisory, minimumDays: Quietol.cited(5)),
            protocols: [Quietol.titration(ladders: [ladder])])
        #expect(Judging.codes(PlanSketch.plan("5d 10@22:00", "7d 20@22:00"), by: monograph) == [])
        #expect(Judging.codes(PlanSketch.plan("4d 10@22:00", "7d 20@22:00"), by: monograph) == ["S202@2"])
    }
}
