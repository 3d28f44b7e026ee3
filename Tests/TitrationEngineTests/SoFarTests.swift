import DoseModel
import Testing
import TitrationEngine

/// People who take the drug already: the plan goes on from there, and refuses what it would have to guess.
struct SoFarTests {
    private func planned(_ change: @escaping (inout PlanRequest) -> Void) throws -> Planned {
        try Planner(monograph: Baclofen.monograph).plan(Baclofen.request("cough", change), id: "x")
    }

    private func soFar(_ times: Int, _ milligrams: Int64, days: Int) -> SoFar {
        SoFar(regimen: AskedRegimen(.timesDaily(times, Dose(milligrams: milligrams))), days: days)
    }

    @Test("the rung taken long enough is not planned again")
    func onward() throws {
        let plan = try planned { $0.soFar = soFar(3, 5, days: 7) }.plan
        #expect(plan.outline.first == "14d: 10+10+10")
        #expect(plan.steps[0].phase == .trial)
        #expect(!plan.milestones.contains { $0.kind == .firstDose })
    }

    @Test("the rung taken too shortly is held for the days that are left")
    func held() throws {
        let plan = try planned { $0.soFar = soFar(3, 5, days: 5) }.plan
        #expect(plan.outline.prefix(2) == ["2d: 5+5+5", "14d: 10+10+10"])
        #expect(plan.steps[0].phase == .hold)
    }

    @Test("at the target already, the trial begins")
    func atTarget() throws {
        #expect(try planned { $0.soFar = soFar(3, 10, days: 2) }.plan.steps[0].phase == .trial)
    }

    @Test("beside the ladder it climbs in fixed steps")
    func beside() throws {
        let plan = try planned {
            $0.soFar = soFar(3, 7, days: 30)
            $0.target = AskedRegimen(.timesDaily(3, Dose(milligrams: 15)))
            $0.circumstances.products = ["1 mg/mL liquid"]
        }.plan
        #expect(plan.outline.prefix(2) == ["7d: 12+12+12", "14d: 15+15+15"])
    }

    @Test("more than the target, or doses that would have to move, are refused at the key")
    func refused() {
        #expect(throws: InputError.self) { try planned { $0.soFar = soFar(3, 15, days: 30) } }
        #expect(throws: InputError.self) { try planned { $0.soFar = soFar(4, 5, days: 30) } }
    }

    @Test("more than the kidneys allow is refused: come down first")
    func aboveLimit() {
        #expect(throws: InputError.self) {
            try planned {
                $0.circumstances.patient = Patient(age: 50, kidney: .egfr(40, text: "40"))
                $0.soFar = soFar(3, 10, days: 30)
            }
        }
    }

    @Test("a low dose after a short time stops at once, and the step says why")
    func direct() throws {
        let plan = try Planner(monograph: Baclofen.monograph).plan(
            Baclofen.request("sleep") {
                let bedtime = AskedRegimen.SlotDose(slot: .bedtime, anchor: .at, amount: Dose(milligrams: 5))
                $0.target = AskedRegimen(.slots([bedtime]))
                $0.trial = 21
            }, id: "x"
        ).plan
        #expect(plan.outline == ["21d: 5"])
        #expect(plan.ending == .stop)
        #expect(plan.steps[0].why.contains("stopped at once"))
    }

    @Test("what follows the trial is as asked")
    func sequels() throws {
        #expect(try planned { $0.then = .review }.plan.ending == .review)
        let goesOn = try planned { $0.then = .continue }.plan
        #expect(goesOn.ending == .continue)
        #expect(goesOn.steps.last?.phase == .maintenance)
        #expect(goesOn.milestones.last?.kind == .reassessment)
        #expect(goesOn.milestones.last?.date == goesOn.steps.last?.end)
        let ends = try planned { $0.then = .taper }.plan
        #expect(ends.ending == .stop)
        #expect(!ends.milestones.contains { $0.kind == .reassessment })
    }
}
