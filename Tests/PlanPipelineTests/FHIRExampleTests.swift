import DoseModel
import Foundation
import PlanPipeline
import Testing

/// The published FHIR examples in Tests/Fixtures/fhir, read and checked as published.
struct FHIRExampleTests {
    private func outcome(
        _ name: String, overrides: [(key: String, value: String)] = []
    ) throws -> Outcome {
        let path = PackageFolder.path + "/Tests/Fixtures/fhir/\(name).json"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return try PackageFolder.pipeline().outcome(ofProposal: text, named: name + ".json", overrides: overrides)
    }

    private func total(_ plan: Plan) -> Dose {
        plan.steps.flatMap { step in
            (0..<step.days).flatMap { step.doses(on: step.start.adding(days: $0)).map(\.amount) }
        }.total()
    }

    @Test("P6: NHS Dose Syntax, prednisolone in sequence: 60 mg for 4 days, then 50 to 10, 9 days, 390 mg, then stop")
    func sequential() throws {
        let plan = try outcome("prednisolone-sequential", overrides: [("start", "2026-12-07")]).plan
        #expect(plan.drug == "prednisolone")
        #expect(plan.steps.map(\.days) == [4, 1, 1, 1, 1, 1])
        #expect(plan.steps.map(\.dailyTotal.text) == ["60 mg", "50 mg", "40 mg", "30 mg", "20 mg", "10 mg"])
        #expect(plan.steps.first?.start.text == "2026-12-07")
        #expect(plan.steps.last?.end.text == "2026-12-16")
        #expect(total(plan) == Dose(milligrams: 390))
        #expect(plan.ending == .stop)
    }

    @Test("P6 without a start says what is missing, where, and which flag gives it")
    func noStart() {
        let error = #expect(throws: InputError.self) { try outcome("prednisolone-sequential") }
        #expect(error?.message == "the key `start` is missing in what stands beside the FHIR resource")
        #expect(error?.span?.text == "prednisolone-sequential.json:1:1")
        #expect(error?.expected?.contains("`--start 2026-12-07`") == true)
    }

    @Test("P7: HL7 medrx0303, prednisone 5 mg tablets: 49 tablets in 21 days, 245 mg, and the stated 51 disagrees")
    func tablets() throws {
        let outcome = try outcome("prednisone-taper-tablets")
        let plan = outcome.plan
        #expect(plan.steps.map(\.start.text) == ["2015-01-16", "2015-01-23", "2015-01-30"])
        #expect(plan.steps.map(\.days) == [7, 7, 7])
        #expect(
            plan.steps.map { $0.doses[0].take?[0] }
                == [4, 2, 1].map { Dosage(product: "5 mg tablet", count: Ratio($0)) })
        #expect(total(plan) == Dose(milligrams: 245))
        #expect(plan.dispensed == [SupplyLine(product: "5 mg tablet", count: Ratio(51))])
        let mismatch = try #require(outcome.findings.first { $0.code == .p604 })
        #expect(mismatch.severity == .error)
        #expect(mismatch.message.contains("51"))
        #expect([mismatch.limit, mismatch.actual, mismatch.message].compactMap { $0 }.contains { $0.contains("49") })
        let alias = try #require(outcome.findings.first { $0.code == .f004 })
        #expect(alias.message == "prednisone is judged as prednisolone: taken as equal, milligram for milligram")
        #expect(alias.basis == .unverified)
        #expect(alias.span?.file == "prednisone-taper-tablets.json")
    }

    @Test("baclofen before meals: equal numbers are taken at the same time, 45 minutes before the meal")
    func beforeMeals() throws {
        let outcome = try outcome("baclofen-before-meals")
        let plan = outcome.plan
        #expect(plan.drug == "baclofen")
        #expect(plan.steps.map(\.start.text) == ["2026-12-07", "2026-12-14"])
        #expect(plan.steps.map(\.end.text) == ["2026-12-14", "2026-12-21"])
        #expect(plan.steps[0].doses.map(\.slot) == [.lunch, .dinner])
        #expect(plan.steps[1].doses.map(\.slot) == [.breakfast, .lunch, .dinner])
        #expect(plan.steps.flatMap(\.doses).allSatisfy { $0.anchor == .beforeMeal && $0.amount.text == "5 mg" })
        // The usual day has lunch at 12:30 and dinner at 18:30.
        #expect(plan.steps[0].doses.map(\.time.text) == ["11:45", "17:45"])
        let assumed = try #require(outcome.findings.first { $0.code == .t505 })
        #expect(!assumed.message.contains("minutes before"))
    }

    @Test("the meal times of a request move the doses")
    func ownDay() throws {
        let plan = try outcome("baclofen-before-meals", overrides: [("lunch", "13:00"), ("dinner", "19:00")]).plan
        #expect(plan.steps[0].doses.map(\.time.text) == ["12:15", "18:15"])
    }

    @Test("another drug beside the file is refused")
    func otherDrug() {
        #expect(throws: InputError.self) { try outcome("baclofen-before-meals", overrides: [("drug", "sertraline")]) }
    }
}
