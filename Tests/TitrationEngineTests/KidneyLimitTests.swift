import DoseModel
import Testing
import TitrationEngine

/// What the kidneys allow is planned, and what they forbid is said.
struct KidneyLimitTests {
    private func planned(_ request: PlanRequest) throws -> Planned {
        try Planner(monograph: Baclofen.monograph).plan(request, id: "x")
    }

    private func reflux(egfr: Double, age: Int = 50) -> PlanRequest {
        Baclofen.request("reflux") {
            $0.circumstances.patient = Patient(age: age, kidney: .egfr(egfr, text: "\(egfr)"))
            $0.circumstances.products = ["5 mg tablet", "10 mg tablet", "1 mg/mL liquid"]
        }
    }

    @Test(
        "the trial stands at the highest rung of the band",
        arguments: [
            (60.0, 50, "30 mg"), (59.999, 50, "30 mg"), (45, 50, "30 mg"), (44.999, 50, "15 mg"), (30, 50, "15 mg"),
            (29.999, 50, "5 mg"), (15, 50, "5 mg"), (14.9, 50, "5 mg"), (55, 64, "30 mg"), (55, 65, "15 mg"),
            (35, 80, "15 mg"),
        ])
    func highestRung(egfr: Double, age: Int, total: String) throws {
        let planned = try planned(reflux(egfr: egfr, age: age))
        let trial = try #require(planned.plan.steps.first { $0.phase == .trial })
        #expect(trial.dailyTotal.text == total)
        #expect(planned.findings.contains { $0.code == .r301 } == (total != "30 mg"))
    }

    @Test("on dialysis the most is 2.5 mg, once, from a liquid")
    func dialysis() throws {
        var request = reflux(egfr: 50)
        request.circumstances.patient.kidney = .dialysis("hemodialysis")
        #expect(try planned(request).plan.outline.first == "28d: 2.5")
        request.circumstances.products = ["10 mg tablet"]
        #expect(throws: InputError.self) { try planned(request) }
    }

    @Test("below 60 the first day is lowered and steps take a week")
    func gentleStart() throws {
        var request = reflux(egfr: 52)
        request.pace = 3
        let planned = try planned(request)
        #expect(planned.plan.outline.prefix(3) == ["7d: 5", "7d: 5+5", "7d: 5+5+5"])
        #expect(planned.findings.contains { $0.code == .s202 && $0.severity == .warning })
    }

    @Test("an unknown kidney value counts as 60 to 90, from age 65 as 45 to 60")
    func unknown() throws {
        var request = reflux(egfr: 50)
        request.circumstances.patient = Patient(age: 64)
        #expect(try planned(request).plan.outline.first == "7d: 5+5")
        request.circumstances.patient = Patient(age: 65)
        #expect(try planned(request).plan.outline.first == "7d: 5")
    }

    @Test("above the cautious ceiling only once that is acknowledged")
    func cautiousCeiling() throws {
        var request = Baclofen.request("spasm") { $0.target = AskedRegimen(.timesDaily(4, Dose(milligrams: 20))) }
        let lowered = try planned(request)
        #expect(lowered.plan.steps.map(\.dailyTotal).max() == Dose(milligrams: 60))
        #expect(lowered.findings.contains { $0.code == .c103 })
        request.circumstances.acknowledgements = [Acknowledgement(code: .c103, by: "Dr A", reason: "spasticity")]
        #expect(try planned(request).plan.steps.map(\.dailyTotal).max() == Dose(milligrams: 80))
    }
}
