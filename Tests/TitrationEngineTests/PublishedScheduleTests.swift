import DoseModel
import Testing
import TitrationEngine

/// Schedules that sources print, planned exactly.
struct PublishedScheduleTests {
    private func plan(_ request: PlanRequest) throws -> Plan {
        try Planner(monograph: Baclofen.monograph).plan(request, id: "00000000-0000-5000-8000-000000000000").plan
    }

    @Test("P1: the United States label climbs 15, 30, 45, 60 mg a day in three-day steps")
    func label() throws {
        let plan = try plan(
            Baclofen.request("spasm") {
                $0.target = AskedRegimen(.timesDaily(3, Dose(milligrams: 20)))
                $0.pace = 3
                $0.then = .review
            })
        #expect(plan.outline.dropLast() == ["3d: 5+5+5", "3d: 10+10+10", "3d: 15+15+15"])
        #expect(plan.steps[3].dailyTotal == Dose(milligrams: 60))
        #expect(plan.steps[3].start == CivilDate(year: 2026, month: 12, day: 10))
        // The label's twelve days and 450 mg.
        let twelveDays = plan.steps.map { min($0.days, 3) * Int($0.dailyTotal.micrograms / 1000) }.reduce(0, +)
        #expect(twelveDays == 450)
    }

    @Test("P2: the same in a liquid of 1 mg/mL takes 5, 10, 15, 20 mL and 450 mL in twelve days")
    func liquid() throws {
        let plan = try plan(
            Baclofen.request("spasm") {
                $0.target = AskedRegimen(.timesDaily(3, Dose(milligrams: 20)))
                $0.pace = 3
                $0.then = .review
                $0.circumstances.products = ["1 mg/mL liquid"]
            })
        #expect(
            plan.steps.map { $0.doses[0].take }
                == [5, 10, 15, 20].map { [Dosage(product: "1 mg/mL liquid", count: Ratio($0))] })
        let volume = plan.steps.map { step in
            step.doses.reduce(Ratio.zero) { $0 + ($1.take?[0].count ?? .zero) } * min(step.days, 3)
        }
        #expect(volume.reduce(.zero, +) == Ratio(450))
    }

    @Test("P3: 10 mg at bedtime for four weeks, then 5 mg for three days, then nothing")
    func articleTaper() throws {
        let plan = try plan(
            Baclofen.request("taper") {
                let bedtime = AskedRegimen.SlotDose(slot: .bedtime, anchor: .at, amount: Dose(milligrams: 10))
                $0.soFar = SoFar(regimen: AskedRegimen(.slots([bedtime])), days: 28)
            })
        #expect(plan.outline == ["3d: 5"])
        #expect(plan.ending == .stop)
        #expect(plan.supply.map(\.count) == [Ratio(3, 2)])
    }

    @Test("P3 with a day more of exposure is no short exposure any longer: seven days")
    func longerExposure() throws {
        let plan = try plan(
            Baclofen.request("taper") {
                let bedtime = AskedRegimen.SlotDose(slot: .bedtime, anchor: .at, amount: Dose(milligrams: 10))
                $0.soFar = SoFar(regimen: AskedRegimen(.slots([bedtime])), days: 29)
            })
        #expect(plan.outline == ["7d: 5"])
    }

    @Test("P4: the bedtime path changes the times at the same total before it raises the dose")
    func bedtimePath() throws {
        for name in ["spasm", "sleep"] {
            let plan = try plan(Baclofen.request(name) { $0.pace = 3 })
            #expect(plan.outline.prefix(3) == ["3d: 5", "3d: 5+5", "28d: 10"])
            #expect(plan.steps[1].dailyTotal == plan.steps[2].dailyTotal)
            #expect(plan.steps[2].why.contains("same daily total"))
        }
    }

    @Test("P5: from 20 mg three times a day, 5 mg per dose every three days: nine days on the drug")
    func worstCase() throws {
        let plan = try plan(
            Baclofen.request("taper") {
                $0.soFar = SoFar(regimen: AskedRegimen(.timesDaily(3, Dose(milligrams: 20))), days: 800)
            })
        #expect(plan.outline == ["3d: 15+15+15", "3d: 10+10+10", "3d: 5+5+5"])
        #expect(plan.steps.map(\.dailyTotal.text) == ["45 mg", "30 mg", "15 mg"])
        #expect(plan.steps.last?.end == CivilDate(year: 2026, month: 12, day: 10))
    }
}
