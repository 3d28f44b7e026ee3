import DoseModel
import MonographFiles
import Testing
import TextReports
import TitrationEngine

@Suite("JSON read back")
struct JSONRoundTripTests {
    private static let packageFolder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    private let library = MonographLibrary(
        folder: TemplateFolder(path: JSONRoundTripTests.packageFolder + "/Templates"), shapes: ShapeRegistry.schemas)

    private func readBack(
        _ plan: Plan, in circumstances: Circumstances, line: Bool
    ) throws -> (plan: Plan, circumstances: Circumstances) {
        let json = PlanJSON(
            plan: plan, findings: [], verdict: .proceed, circumstances: circumstances,
            monograph: try library.monograph(named: "baclofen", at: nil))
        let source = try SourceText(name: "plan.json", bytes: Array((line ? json.line : json.text).utf8))
        let proposal = try ProposalReader.read(source, library: library).proposal
        return (PlacelessPlan.of(proposal.plan), PlacelessPlan.of(proposal.circumstances))
    }

    @Test("Swept plans come back as they were, from both layouts")
    func plans() throws {
        for (index, swept) in SweptPlans(40, seed: 11).enumerated() {
            var circumstances = SweptPlans.circumstances
            circumstances.timeZone = swept.timeZone
            let (plan, read) = try readBack(swept, in: circumstances, line: index.isMultiple(of: 2))
            #expect(plan == swept)
            #expect(read == circumstances)
        }
    }

    @Test("Everything a person's circumstances can say comes back")
    func circumstances() throws {
        var kidneys: [Patient.Kidney?] = [
            nil, .creatinine(Creatinine(80, .micromolesPerLitre, text: "80 µmol/L")), .egfr(72, text: "72"),
            .clearance(65.5, text: "65.5"), .dialysis("hemodialysis"),
        ]
        kidneys.append(.creatinine(Creatinine(0.9, .milligramsPerDecilitre, text: "0.9 mg/dL")))
        for kidney in kidneys {
            let patient = Patient(
                age: 42, sex: .female, kidney: kidney, measured: kidney == nil ? nil : PlanFixture.date(2026, 11, 2),
                weight: Kilograms(64, text: "64 kg"), taking: ["omeprazole", "zolpidem"],
                conditions: ["low-blood-pressure"], pregnancy: Patient.Pregnancy.none)
            let circumstances = Circumstances(
                patient: patient, timeZone: "America/New_York", day: SweptPlans.circumstances.day,
                problemTimes: [.lunch, .named("late reflux")], products: ["10 mg tablet", "5 mg tablet"],
                jurisdiction: "uk",
                acknowledgements: [
                    Acknowledgement(code: .r301, step: 2, by: "Dr A. Rao", reason: "weekly review"),
                    Acknowledgement(code: .c103, by: "Dr \"B\" Ünal", reason: "spasticity: 80 mg/day # agreed"),
                ])
            #expect(try readBack(PlanFixture.reflux, in: circumstances, line: false).circumstances == circumstances)
        }
    }

    @Test("A plan with what was taken so far, a goal and tricky texts comes back")
    func texts() throws {
        for text in [
            "plain", "quote \" and \\ slash", "colon: # hash", "- dash", "{ brace", "漢字 👍🏽 שלום", "'single'", "null",
            "5",
        ] {
            let step = DoseStep(
                number: 1, phase: .taper, start: PlanFixture.date(2026, 12, 7), end: PlanFixture.date(2026, 12, 14),
                doses: [PlanFixture.dose(.bedtime, .at, 22, 30, 5)], statedTotal: Dose(milligrams: 10), why: text)
            let bedtime = AskedRegimen.SlotDose(slot: .bedtime, anchor: .at, amount: Dose(milligrams: 10))
            let plan = PlanFixture.plan(
                [step], ending: .unstated, soFar: SoFar(regimen: AskedRegimen(.slots([bedtime])), days: 28),
                milestones: [
                    Milestone(
                        kind: .score, date: PlanFixture.date(2026, 12, 14), step: 1, title: text, detail: text)
                ],
                supply: [SupplyLine(product: "10 mg tablet", count: Ratio(7, 2))],
                goal: Goal(symptom: text, baseline: [Goal.Score(name: "sleep", value: 4)]))
            let circumstances = Circumstances(timeZone: plan.timeZone)
            #expect(try readBack(plan, in: circumstances, line: true).plan == plan, "\(text)")
        }
    }
}
