import DoseModel
import MonographFiles
import Testing
import TextReports
import TitrationEngine

@Suite("Reports of plans the planner makes")
struct PlannedReportTests {
    private static let packageFolder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    private static let library = MonographLibrary(
        folder: TemplateFolder(path: PlannedReportTests.packageFolder + "/Templates"), shapes: ShapeRegistry.schemas)

    private struct Planned: Sendable {
        let monograph: Monograph
        let request: PlanRequest
        let plan: Plan
        var name: String { "\(monograph.id) \(request.protocolName) \(request.taper ?? "")" }
    }

    /// Every protocol of every monograph, and every way to come off from the first and the last rung of its ladders;
    /// what the planner refuses is left out.
    private static let planned = Result { try makePlans() }

    private static func makePlans() throws -> [Planned] {
        let library = library
        var result: [Planned] = []
        for name in try library.names() {
            let monograph = try library.monograph(named: name, at: nil)
            var circumstances = Circumstances(
                patient: Patient(age: 45, sex: .female, kidney: .egfr(95, text: "95"), taking: []),
                timeZone: "Europe/London")
            circumstances.day = MonographFixture.day
            circumstances.patient.measured = PlanFixture.date(2026, 12, 1)
            var requests: [PlanRequest] = []
            for titration in monograph.protocols {
                requests.append(
                    PlanRequest(
                        drug: name, protocolName: titration.id, start: PlanFixture.date(2026, 12, 7),
                        circumstances: circumstances))
                for rung in titration.ladders.flatMap({ [$0[0], $0[$0.count - 1]] }) {
                    for taper in monograph.tapers {
                        requests.append(
                            PlanRequest(
                                drug: name, protocolName: PlanRequest.taperOnly, start: PlanFixture.date(2026, 12, 7),
                                circumstances: circumstances, taper: taper.id,
                                soFar: SoFar(regimen: rung.regimen, days: 300)))
                    }
                }
            }
            for request in requests {
                guard let planned = try? Planner(monograph: monograph).plan(request, id: PlanFixture.reflux.identity.id)
                else { continue }
                result.append(Planned(monograph: monograph, request: request, plan: planned.plan))
            }
        }
        return result
    }

    @Test("No change goes beyond what was asked for, and what was calculated is shown")
    func calculations() throws {
        var calculated: Set<String> = []
        for each in try Self.planned.get() {
            let calculations = PlanCalculations(plan: each.plan, monograph: each.monograph)
            #expect(calculations.stepsBeyondAsked.isEmpty, "\(each.name)\n\(calculations.text(color: false))")
            let text = calculations.text(color: false)
            #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 100 })
            for step in each.plan.steps {
                guard let asked = step.calculation?.asked else { continue }
                #expect(text.contains(" \(asked.text) "), "\(each.name)")
                calculated.insert(each.monograph.id)
            }
        }
        #expect(calculated.count > 1)
    }

    @Test("Each date has its doses in the table by days, and JSON reads back to the same JSON")
    func readBack() throws {
        let planned = try Self.planned.get()
        #expect(Set(planned.map(\.monograph.id)).count > 5)
        #expect(planned.count > 30)
        for each in planned {
            let json = json(each.plan, each)
            let source = try SourceText(name: "plan.json", bytes: Array(json.utf8))
            let read = try ProposalReader.read(source, library: Self.library).proposal
            #expect(self.json(read.plan, each) == json, "\(each.name)")
            for row in DayRow.rows(of: each.plan) {
                let step = each.plan.steps[row.step - 1]
                #expect(row.doses == step.doses(on: row.date))
            }
        }
    }

    @Test("Plan text of all of them reads back to the same doses on the same days")
    func planText() throws {
        for each in try Self.planned.get() {
            let lead = each.monograph.timing.lead?.usual.value ?? 0
            let reading = PlanTextReading(day: each.request.circumstances.day, lead: lead, names: [])
            let text = try PlanTextLines(
                plan: each.plan, circumstances: each.request.circumstances, monograph: each.monograph
            ).text()
            let lines = text.split(separator: "\n").map(String.init).filter { $0 != "stop" }
            #expect(lines.count == each.plan.steps.count)
            var start = each.plan.steps[0].start
            for (line, step) in zip(lines, each.plan.steps) {
                #expect(try reading.step(line, after: start) == PlanTextReading.Step(step), "\(each.name): \(line)")
                start = step.end
            }
        }
    }

    private func json(_ plan: Plan, _ each: Planned) -> String {
        PlanJSON(
            plan: plan, findings: [], verdict: .proceed, circumstances: each.request.circumstances,
            monograph: each.monograph
        ).text
    }
}
