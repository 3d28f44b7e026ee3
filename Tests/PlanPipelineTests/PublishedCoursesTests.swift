import DoseModel
import PlanPipeline
import Testing

/// Schedules as their sources print them, planned or judged from the monographs that ship.
struct PublishedCoursesTests {
    private let pipeline: Pipeline

    init() throws { pipeline = try PackageFolder.pipeline() }

    @Test("NHS prednisolone: 60 mg for 4 days, then 10 mg less a day: 9 days, 390 mg")
    func prednisolone() throws {
        let plan = try planned(
            """
            drug: prednisolone
            protocol: short-course
            start: 2026-12-07
            trial: 4 days
            patient: { age: 40, sex: female, egfr: 100, measured: 2026-12-01 }
            """)
        #expect(levels(plan) == ["60 mg x 4", "50 mg x 1", "40 mg x 1", "30 mg x 1", "20 mg x 1", "10 mg x 1"])
        #expect(plan.ending == .stop)
        #expect(days(plan) == 9)
        #expect(milligrams(plan) == 390)
    }

    @Test("HL7 prednisone: 4, 2, 1 tablets of 5 mg a day take 49; the 51 printed beside them are wrong")
    func prednisone() throws {
        let text = """
            drug: prednisolone
            start: 2015-01-16
            patient: { age: 40, sex: male }
            products: [5 mg tablet]
            dispense: { 5 mg tablet: QUANTITY }
            plan:
              - { for: 7 days, doses: { "08:00": 20 mg }, take: { "08:00": 4 x 5 mg tablet } }
              - { for: 7 days, doses: { "08:00": 10 mg }, take: { "08:00": 2 x 5 mg tablet } }
              - { for: 7 days, doses: { "08:00": 5 mg }, take: { "08:00": 1 x 5 mg tablet } }
              - stop
            """
        let published = try pipeline.outcome(
            ofProposal: text.replacing("QUANTITY", with: "51"), named: "medrx0303.yaml")
        #expect(days(published.plan) == 21)
        #expect(milligrams(published.plan) == 245)
        #expect(published.plan.steps.map(\.end.text) == ["2015-01-23", "2015-01-30", "2015-02-06"])
        let wrong = try #require(published.findings.first { $0.code == .p604 })
        #expect(wrong.severity == .error)
        #expect(wrong.message.contains("51"))
        #expect((wrong.message + (wrong.actual ?? "") + (wrong.limit ?? "")).contains("49"))
        let mended = try pipeline.outcome(
            ofProposal: text.replacing("QUANTITY", with: "49"), named: "medrx0303.yaml")
        #expect(!mended.findings.contains { $0.code == .p604 })
    }

    @Test("Gabapentin after shingles: 300 mg once, twice, three times, a day each; later 600 mg three times")
    func gabapentin() throws {
        let plan = try planned(
            """
            drug: gabapentin
            protocol: nerve-pain
            start: 2026-12-07
            pace: 1 day
            patient: { age: 40, sex: female, egfr: 100, measured: 2026-12-01 }
            """)
        let doses = plan.steps.map { $0.doses.map(\.amount.text) }
        #expect(
            doses.prefix(4) == [
                ["300 mg"], ["300 mg", "300 mg"], ["300 mg", "300 mg", "300 mg"], ["600 mg", "600 mg", "600 mg"],
            ])
        #expect(plan.steps.prefix(3).map(\.days) == [1, 1, 1])
    }

    @Test("Polymyalgia at the fastest: 15, 12.5, 10 mg, then 1 mg less every 4 weeks: 46 weeks, 2117.5 mg")
    func polymyalgia() throws {
        let plan = try planned(
            """
            drug: prednisolone
            protocol: polymyalgia
            start: 2026-12-07
            taper-pace: fastest
            patient: { age: 70, sex: female, egfr: 80, measured: 2026-12-01 }
            """)
        #expect(
            levels(plan) == ["15 mg x 21", "12.5 mg x 21", "10 mg x 28"] + (1...9).reversed().map { "\($0) mg x 28" })
        #expect(days(plan) == 46 * 7)
        #expect(plan.steps.map { $0.dailyTotal.micrograms * Int64($0.days) }.reduce(0, +) == 2_117_500)
    }

    @Test("Sertraline from 50 mg by equal occupancy: no cut exceeds the asked one, and the occupancy is told")
    func sertraline() throws {
        let plan = try planned(
            """
            drug: sertraline
            protocol: taper
            start: 2026-12-07
            so-far: { dose: 50 mg at breakfast, for: 400 days }
            products: [20 mg/mL liquid]
            patient: { age: 40, sex: female, egfr: 100, measured: 2026-12-01 }
            """)
        #expect(plan.steps[0].calculation?.asked.text == "27.311 mg")
        var before = Dose(milligrams: 50)
        for step in plan.steps {
            let calculation = try #require(step.calculation)
            #expect(step.dailyTotal >= calculation.asked && step.dailyTotal < before, "step \(step.number)")
            #expect(calculation.occupancy != nil)
            before = step.dailyTotal
        }
        #expect(plan.ending == .stop)
    }

    @Test("Gabapentin leaflet: doses of a day that differ, one raised at a time")
    func leaflet() throws {
        let plan = try planned(
            """
            drug: gabapentin
            protocol: leaflet
            start: 2026-12-07
            patient: { age: 40, sex: female, egfr: 100, measured: 2026-12-01 }
            """)
        let rungs = plan.steps.prefix(6).map { step in
            [DaySlot.breakfast, .lunch, .bedtime].map { slot in
                (step.doses.first { $0.slot == slot }?.amount.micrograms ?? 0) / 1_000
            }
        }
        #expect(
            rungs == [
                [0, 0, 300], [300, 0, 300], [300, 300, 300], [300, 300, 600], [600, 300, 600], [600, 600, 600],
            ])
    }

    @Test("Ropinirole is left by fewer doses: twice daily for 4 days, once daily for 3")
    func ropinirole() throws {
        let plan = try planned(
            """
            drug: ropinirole
            protocol: taper
            start: 2026-12-07
            so-far: { dose: 1 mg three times daily, for: 200 days }
            patient: { age: 70, sex: male, egfr: 80, measured: 2026-12-01 }
            """)
        #expect(plan.steps.map(\.doses.count) == [2, 1])
        #expect(plan.steps.map(\.days) == [4, 3])
        #expect(plan.steps.flatMap(\.doses).allSatisfy { $0.amount == Dose(milligrams: 1) })
    }

    @Test("Lamotrigine beyond its ladder keeps the slow start, at the target's time of day, or is refused")
    func lamotrigine() throws {
        func request(_ target: String, taking: String) -> String {
            """
            drug: lamotrigine
            protocol: epilepsy
            start: 2026-12-07
            target: \(target)
            patient: { age: 30, sex: female, egfr: 100, measured: 2026-12-01, taking: \(taking) }
            """
        }
        for target in ["100 mg twice daily", "100 mg at breakfast", "100 mg at bedtime"] {
            let plan = try planned(request(target, taking: "[valproate]"))
            #expect(plan.steps[0].everyDays == 2 && plan.steps[0].dailyTotal == Dose(milligrams: 25), "\(target)")
            #expect(plan.steps[0].days == 14 && plan.steps[1].days == 14)
            #expect(plan.steps[1].everyDays == 1 && plan.steps[1].dailyTotal == Dose(milligrams: 25), "\(target)")
            #expect(plan.steps[2].dailyTotal == Dose(milligrams: 50))
        }
        let neither = try planned(request("100 mg twice daily", taking: "[]"))
        #expect(neither.steps.prefix(3).map(\.dailyTotal.text) == ["25 mg", "50 mg", "100 mg"])
        #expect(throws: InputError.self) {
            try pipeline.outcome(
                ofRequest: request("100 mg at breakfast, 100 mg at lunch", taking: "[]"), named: "request.yaml")
        }
    }

    private func planned(_ request: String) throws -> Plan {
        let outcome = try pipeline.outcome(ofRequest: request, named: "request.yaml")
        let errors = outcome.findings.filter { $0.blocks }
        #expect(errors.isEmpty, "\(errors.map(\.message))")
        return outcome.plan
    }

    private func levels(_ plan: Plan) -> [String] { plan.steps.map { "\($0.dailyTotal.text) x \($0.days)" } }

    private func days(_ plan: Plan) -> Int { plan.steps.map(\.days).reduce(0, +) }

    private func milligrams(_ plan: Plan) -> Int64 {
        plan.steps.map { $0.dailyTotal.micrograms * Int64($0.days) }.reduce(0, +) / 1_000
    }
}
