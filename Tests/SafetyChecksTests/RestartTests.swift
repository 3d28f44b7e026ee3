import DoseModel
import SafetyChecks
import Testing

/// S203 and S204: how one begins, and begins again.
struct RestartTests {
    private func codes(_ plan: Plan, restart: Basis = .published, everyDays: Int? = nil) -> [String] {
        let step = Quietol.step(
            perDose: Quietol.mg("10"), everyDays: everyDays.map { Quietol.cited($0) }, start: "25", startDay: "50")
        return Judging.codes(plan, by: Quietol.monograph(step: step, restart: Quietol.cited(5, restart)))
    }

    @Test("First doses no more often than every other day")
    func startEveryDays() {
        #expect(codes(PlanSketch.plan("14d/2 25@22:00"), everyDays: 2) == [])
        #expect(codes(PlanSketch.plan("14d 25@22:00"), everyDays: 2) == ["S203@1"])
        #expect(codes(PlanSketch.plan("14d/2 25@22:00 10@22:00+1"), everyDays: 2) == ["S203@1"])
        #expect(codes(PlanSketch.plan("14d/3 25@22:00 10@22:00+1"), everyDays: 2) == ["S203@1"])
        #expect(codes(PlanSketch.plan("14d/4 25@22:00 10@22:00+2"), everyDays: 2) == [])
        #expect(codes(PlanSketch.plan("14d 25@22:00[135]"), everyDays: 2) == [])
        #expect(codes(PlanSketch.plan("14d 25@22:00[157]"), everyDays: 2) == ["S203@1"], "Sunday and Monday")
        #expect(codes(PlanSketch.plan("14d 25@22:00[125]"), everyDays: 2) == ["S203@1"], "Monday and Tuesday")
    }

    @Test("The rung a ladder begins with is a published start")
    func printedStart() {
        let step = Quietol.step(start: "25", startDay: "25")
        let burst = Quietol.titration("burst", ladders: [[Quietol.rung("60@08:00")]])
        let slow = Quietol.titration("slow", ladders: [[Quietol.rung("25@08:00")]])
        let monograph = Quietol.monograph(step: step, protocols: [slow, burst])
        func codes(_ doses: String, named name: String? = nil) -> [String] {
            Judging.codes(PlanSketch.plan("5d \(doses)").named(name), by: monograph)
        }
        #expect(codes("60@08:00") == [])
        #expect(codes("60.001@08:00") == ["S203@1", "S203@1"])
        #expect(codes("60@08:00", named: "burst") == [])
        #expect(codes("60@08:00", named: "slow") == ["S203@1", "S203@1"])
    }

    @Test("A plan that names no protocol may be for any of them: one whose rule allows it is enough")
    func anyProtocol() {
        let slow = Quietol.titration(
            "slow", ladders: [[Quietol.rung("1@08:00")]],
            step: Quietol.step(perDay: Quietol.mg("5"), interval: 21...21, start: "15", startDay: "15"))
        let burst = Quietol.titration("burst", ladders: [[Quietol.rung("1@08:00")]])
        let monograph = Quietol.monograph(
            step: Quietol.step(perDay: Quietol.mg("10"), start: "60", startDay: "60"), protocols: [slow, burst])
        func codes(_ steps: String..., named name: String? = nil) -> [String] {
            Judging.codes(PlanSketch.plan(steps: steps).named(name), by: monograph)
        }
        #expect(codes("1d 60@08:00", "7d 70@08:00") == [])
        #expect(codes("1d 60@08:00", "7d 70@08:00", named: "burst") == [])
        #expect(codes("1d 60.001@08:00") == ["S203@1", "S203@1"])
        #expect(codes("1d 60@08:00", "7d 70.001@08:00") == ["S201@2"])
        #expect(
            codes("1d 60@08:00", "7d 70@08:00", named: "slow") == ["S203@1", "S203@1", "S201@2", "S202@2"])
    }

    @Test("5 days without are passed over, after 6 the first dose counts again")
    func missed() {
        func plan(_ doses: String, missed: Int) -> Plan {
            PlanSketch.plan("14d \(doses)", soFar: PlanSketch.soFar("100@22:00", days: 90, missed: missed))
        }
        #expect(codes(plan("100@22:00", missed: 0)) == [])
        #expect(codes(plan("100@22:00", missed: 5)) == [])
        #expect(codes(plan("100@22:00", missed: 6)) == ["S204@1", "S204@1"], "dose and day")
        #expect(codes(plan("25@22:00", missed: 6)) == [], "neither a cut nor a rise")
        #expect(codes(plan("25.001@22:00", missed: 6)) == ["S204@1"])
        #expect(codes(plan("25@08:00 25@22:00", missed: 6)) == [])
        #expect(codes(plan("25@08:00 25@14:00 0.001@22:00", missed: 6)) == ["S204@1"])
    }

    @Test("A step of nothing, and days no step covers, are days without")
    func pauses() {
        func pause(_ days: Int, _ doses: String) -> [String] {
            codes(PlanSketch.plan("14d 25@22:00", "\(days)d", "14d \(doses)"))
        }
        #expect(pause(5, "10@22:00") == ["w:G803@3"])
        #expect(pause(5, "25@22:00") == ["w:G803@3", "S201@3"], "too few days to begin again: a rise by 25 mg")
        #expect(pause(6, "25@22:00") == ["w:G803@3"])
        #expect(pause(6, "25.001@22:00") == ["w:G803@3", "S204@3"])
        #expect(codes(PlanSketch.plan("14d 25@22:00", "3d", "3d", "14d 50@22:00")) == ["w:G803@4", "S204@4"])
        let first = PlanSketch.step("14d 100@22:00")
        func gap(_ days: Int, _ doses: String) -> [String] {
            let second = PlanSketch.step("14d \(doses)", number: 2, from: first.end.adding(days: days))
            return codes(
                PlanSketch.plan(of: [first, second], soFar: PlanSketch.soFar("100@22:00", days: 9)))
        }
        #expect(gap(5, "100@22:00") == ["G802@2"])
        #expect(gap(6, "50@22:00") == ["G802@2", "S204@2"])
        #expect(gap(6, "25@22:00") == ["G802@2"])
    }

    @Test("A restart rule that nobody has verified warns, and the finding says what it rests on")
    func unverified() throws {
        let plan = PlanSketch.plan("14d 30@22:00", soFar: PlanSketch.soFar("100@22:00", days: 90, missed: 12))
        #expect(codes(plan, restart: .unverified) == ["w:S204@1"])
        let step = Quietol.step(start: "25", startDay: "50")
        let found = try #require(
            Judging.findings(plan, by: Quietol.monograph(step: step, restart: Quietol.cited(5))).first)
        #expect(found.message == "after 12 days without the drug the first doses are 30 mg")
        #expect(found.limit == "25 mg")
        #expect(found.notes.first == "one begins again after more than 5 days without")
    }

    @Test("A drug without such a rule goes on where it was, and a restart is no way down past the kidneys' gate")
    func withoutRule() {
        let plan = PlanSketch.plan("14d 90@22:00", soFar: PlanSketch.soFar("100@22:00", days: 90, missed: 30))
        #expect(Judging.codes(plan, by: Quietol.monograph(step: Quietol.step(start: "25", startDay: "50"))) == [])
        let gated = Quietol.monograph(renal: Quietol.renal(gate: .acknowledge), restart: Quietol.cited(5))
        #expect(Judging.codes(plan, by: gated) == ["R306"], "an error: it is begun, not left")
        let going = PlanSketch.plan("14d 90@22:00", soFar: PlanSketch.soFar("100@22:00", days: 90, missed: 5))
        #expect(Judging.codes(going, by: gated) == ["n:R306"])
    }
}

extension Plan {
    /// The same plan, made for a protocol.
    func named(_ name: String?) -> Plan {
        Plan(
            identity: identity, drug: drug, protocolName: name, timeZone: timeZone, monograph: monograph, soFar: soFar,
            steps: steps, ending: ending, milestones: milestones, supply: supply, dispensed: dispensed, picks: picks,
            goal: goal)
    }

    /// The same plan, with what is handed over.
    func dispensing(_ lines: [(String, Ratio)]) -> Plan {
        Plan(
            identity: identity, drug: drug, protocolName: protocolName, timeZone: timeZone, monograph: monograph,
            soFar: soFar, steps: steps, ending: ending, milestones: milestones, supply: supply,
            dispensed: lines.map { SupplyLine(product: $0.0, count: $0.1) }, picks: picks, goal: goal)
    }
}
