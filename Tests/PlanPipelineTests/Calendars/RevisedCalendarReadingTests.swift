import DoseModel
import Foundation
import PlanPipeline
import Testing

/// The calendar of a plan that changed is read back as the plan that holds now.
struct RevisedCalendarReadingTests {
    @Test("A calendar after a step back has the doses of the revised plan, days before the change included")
    func steppedBack() throws {
        let pipeline = try PackageFolder.pipeline()
        let request = try String(contentsOfFile: PackageFolder.path + "/Samples/reflux/request.yaml", encoding: .utf8)
        let first = try pipeline.outcome(ofRequest: request, named: "request.yaml")
        let day = CivilDate(year: 2026, month: 12, day: 23)!
        let second = try pipeline.revised(first, by: RevisionOrder(.stepBack, from: day, written: day))
        let calendar = try pipeline.text(of: second, as: .ics)
        #expect(calendar.contains("X-DOSEPLAN-STEP:r1.1 "))
        let read = try pipeline.outcome(ofProposal: calendar, named: "plan.ics", overrides: [])
        for number in 0..<60 {
            let date = second.plan.steps[0].start.adding(days: number)
            #expect(Self.doses(of: read.plan, on: date) == Self.doses(of: second.plan, on: date), "\(date.text)")
        }
        #expect(read.plan.identity.revision == 1)
    }

    private static func doses(of plan: Plan, on date: CivilDate) -> [String] {
        plan.steps.flatMap { $0.doses(on: date) }.map { "\($0.time.text) \($0.amount.text)" }.sorted()
    }
}
