import DoseModel
import SafetyChecks
import Testing

/// S202 by the weeks of a printed ladder: a step that keeps to every cap may still come before its week.
struct LadderWeeksTests {
    private func codes(
        _ drug: String, _ protocolName: String?, taking: [String] = [], soFar: SoFar? = nil, _ steps: String...
    ) -> [String] {
        let monograph = AllDrugs.inDrops.first { $0.id == drug }!
        let sketch = PlanSketch.plan(steps: steps, soFar: soFar)
        let plan = Plan(
            identity: sketch.identity, drug: drug, protocolName: protocolName, timeZone: nil,
            monograph: sketch.monograph, soFar: soFar, steps: sketch.steps, ending: .review)
        var patient = Judging.sound
        patient.taking = taking
        return Judging.codes(plan, patient, by: monograph)
    }

    @Test("Lamotrigine alone: 50 mg from the third week, more only from the fifth")
    func alone() {
        #expect(codes("lamotrigine", "epilepsy", "14d 25@22:00", "14d 50@22:00", "7d 100@22:00") == [])
        #expect(codes("lamotrigine", "epilepsy", "14d 25@22:00", "14d 75@22:00") == ["S202@2"])
        #expect(codes("lamotrigine", "epilepsy", "14d 25@22:00", "14d 50.001@22:00") == ["S202@2"])
        #expect(codes("lamotrigine", "epilepsy", "14d 25@22:00", "13d 50@22:00", "7d 75@22:00") == ["S202@3"])
        // Held longer at the first dose, the fifth week has come.
        #expect(codes("lamotrigine", "epilepsy", "28d 25@22:00", "14d 75@22:00") == [])
        #expect(codes("lamotrigine", "epilepsy", "27d 25@22:00", "14d 75@22:00") == ["S202@2"])
        // A first dose no rung prints is no way round it.
        #expect(codes("lamotrigine", "epilepsy", "7d 12.5@22:00", "14d 62.5@22:00") == ["S202@2"])
        #expect(codes("lamotrigine", "epilepsy", "7d 12.5@22:00", "14d 25@22:00") == [])
    }

    @Test("With valproate: every other day, then daily, then more")
    func withValproate() {
        let taking = ["valproate"]
        #expect(codes("lamotrigine", "epilepsy", taking: taking, "14d/2 25@22:00", "14d 25@22:00", "7d 50@22:00") == [])
        #expect(codes("lamotrigine", "epilepsy", taking: taking, "14d/2 25@22:00", "14d 50@22:00") == ["S202@2"])
        #expect(
            codes(
                "lamotrigine", "epilepsy", taking: taking, "14d/2 25@22:00", "14d 12.5@07:00 12.5@22:00", "7d 50@22:00")
                == [])
    }

    @Test("Who takes a rung already has those below it behind them")
    func soFar() {
        func on(_ dose: String, _ days: Int) -> SoFar { PlanSketch.soFar(dose, days: days) }
        #expect(codes("lamotrigine", "epilepsy", soFar: on("50@22:00", 14), "7d 75@22:00") == [])
        #expect(codes("lamotrigine", "epilepsy", soFar: on("50@22:00", 13), "7d 75@22:00") == ["S202@1"])
        #expect(codes("lamotrigine", "epilepsy", soFar: on("25@22:00", 20), "7d 75@22:00") == ["S202@1"])
        #expect(codes("lamotrigine", "epilepsy", soFar: on("200@22:00", 7), "7d 250@22:00") == [])
    }

    @Test("A plan that names no protocol may follow any ladder; what nobody verified only warns")
    func anyLadder() {
        #expect(codes("lamotrigine", nil, "14d 25@22:00", "14d 75@22:00") == ["S202@2"])
        #expect(codes("lamotrigine", "bipolar", "14d 25@22:00", "14d 75@22:00") == ["w:S202@2"])
        #expect(
            codes("lamotrigine", "bipolar", "14d 25@22:00", "14d 50@22:00", "7d 100@22:00", "7d 150@22:00") == [])
        // Where one ladder has no lengths the caps alone hold.
        #expect(codes("gabapentin", nil, "1d 300@22:00", "1d 300@07:00 300@22:00") == [])
    }

    @Test("Ropinirole: a rung a week, though the caps would allow two")
    func ropinirole() {
        func three(_ dose: String, _ days: Int = 7) -> String { "\(days)d \(dose)@07:00 \(dose)@13:00 \(dose)@19:00" }
        #expect(codes("ropinirole", "parkinson", three("0.25"), three("0.5"), three("0.75"), three("1")) == [])
        #expect(codes("ropinirole", "parkinson", three("0.25"), three("0.75")) == ["S202@2"])
        #expect(codes("ropinirole", "parkinson", three("0.25", 14), three("0.75")) == [])
    }

    @Test("Begun anew after too many days without, the weeks count anew")
    func anew() {
        let gone = PlanSketch.soFar("200@22:00", days: 400, missed: 6)
        #expect(codes("lamotrigine", "epilepsy", soFar: gone, "14d 25@22:00", "14d 75@22:00") == ["S202@2"])
        #expect(codes("lamotrigine", "epilepsy", soFar: gone, "14d 25@22:00", "14d 50@22:00") == [])
    }

    @Test("Steps by level: ropinirole by 1.5 mg a day up to 9 mg, by 3 mg from there")
    func byLevel() {
        func three(_ dose: String, _ days: Int = 7) -> String { "\(days)d \(dose)@07:00 \(dose)@13:00 \(dose)@19:00" }
        let soFar = PlanSketch.soFar("1@07:00 1@13:00 1@19:00", days: 100)
        #expect(codes("ropinirole", "parkinson", soFar: soFar, three("1.5")) == [])
        #expect(codes("ropinirole", "parkinson", soFar: soFar, three("1.501")) == ["S201@1"])
        let nine = PlanSketch.soFar("3@07:00 3@13:00 3@19:00", days: 100)
        #expect(codes("ropinirole", "parkinson", soFar: nine, three("4")) == [])
        #expect(codes("ropinirole", "parkinson", soFar: nine, three("4.001")) == ["S201@1"])
        let less = PlanSketch.soFar("3@07:00 3@13:00 2.999@19:00", days: 100)
        #expect(codes("ropinirole", "parkinson", soFar: less, three("4")) == ["S201@1"])
    }

    @Test("A way nobody verified makes no lesser matter of a cut that a verified one forbids")
    func forbidden() {
        func prednisolone(_ steps: String...) -> [String] {
            let monograph = AllDrugs.inDrops.first { $0.id == "prednisolone" }!
            let plan = PlanSketch.plan(steps: steps, then: .review, soFar: PlanSketch.soFar("10@07:00", days: 100))
            return Judging.codes(plan, by: monograph)
        }
        #expect(prednisolone("28d 8.75@07:00") == [], "the way by alternate days allows it")
        #expect(prednisolone("28d 8.749@07:00") == ["W403@1"])
        #expect(prednisolone("28d 5@07:00") == ["W403@1"])
    }
}
