import DoseModel
import Foundation
import PlanPipeline
import Testing

/// What Doseplan writes it reads back: the same doses on the same days, from every format a plan can be read from.
struct ReadBackTests {
    /// What is taken when: compared as text, so that a difference can be read.
    private static func doses(of plan: Plan, withTablets: Bool = true) -> [String] {
        plan.steps.flatMap { step in
            (0..<step.days).flatMap { offset -> [String] in
                let date = step.start.adding(days: offset)
                return step.doses(on: date).map { dose in
                    let take = (withTablets ? dose.take ?? [] : []).map { "\($0.count.text) x \($0.product)" }.joined(
                        separator: " + ")
                    return "\(date.text) \(dose.time.text) \(dose.amount.text) \(take)"
                }.sorted()
            }
        }
    }

    private static func expectSame(
        _ outcome: Outcome, _ pipeline: Pipeline, _ overrides: [(key: String, value: String)]
    ) throws {
        let wanted = doses(of: outcome.plan)
        let drug = (key: "drug", value: outcome.plan.drug)
        for (format, rows, extra) in [
            (OutputFormat.csv, TableRows.step, [drug]), (.csv, .day, [drug]), (.json, .step, []), (.ics, .step, []),
        ] {
            let text = try pipeline.text(of: outcome, as: format, rows: rows)
            let back = try pipeline.outcome(ofProposal: text, named: "back", overrides: extra)
            #expect(doses(of: back.plan) == wanted, "\(format) by \(rows)")
            if format == .ics {
                #expect(back.plan.steps.map(\.phase) == outcome.plan.steps.map(\.phase))
                #expect(back.plan.steps.map(\.everyDays) == outcome.plan.steps.map(\.everyDays))
                #expect(back.plan.identity == outcome.plan.identity)
                #expect(back.plan.ending == outcome.plan.ending)
                #expect(back.plan.soFar == outcome.plan.soFar)
                #expect(back.plan.milestones.map(\.date) == outcome.plan.milestones.map(\.date))
                let again = try pipeline.text(of: back, as: .json)
                #expect(again.contains(outcome.plan.identity.id))
            }
        }
        let text = try pipeline.text(of: outcome, as: .plan)
        let start = (key: "start", value: outcome.plan.steps[0].start.text)
        let back = try pipeline.outcome(ofProposal: text, named: "back", overrides: [drug, start] + overrides)
        // Plan text leaves it to the pharmacy which tablets make a dose.
        #expect(
            doses(of: back.plan, withTablets: false) == doses(of: outcome.plan, withTablets: false),
            "plan text:\n\(text)")
    }

    @Test("every protocol of every monograph", arguments: EveryProtocolTests.cases)
    func protocols(_ one: EveryProtocolTests.Case) throws {
        let pipeline = try PackageFolder.pipeline()
        let monograph = try pipeline.monograph(named: one.drug)
        for sequel in [nil, Sequel.taper] {
            var request = one.request(egfr: 95, taking: [], then: sequel)
            request.circumstances.timeZone = "America/New_York"
            let outcome = try pipeline.outcome(of: request, by: monograph)
            try ReadBackTests.expectSame(
                outcome, pipeline, [("protocol", one.name), ("jurisdiction", one.jurisdiction)])
        }
    }

    @Test("plans of a sweep, with weekends, liquids and named times, through CSV, JSON and calendar")
    func sweep() throws {
        let pipeline = try PackageFolder.pipeline()
        let monograph = try pipeline.monograph(named: "baclofen")
        var requests = RandomRequest(random: SplitMix(seed: 4_711))
        var compared = 0
        for _ in 0..<150 {
            var request = requests.next()
            request.circumstances.timeZone = "Europe/London"
            guard let outcome = try? pipeline.outcome(of: request, by: monograph), outcome.isDeliverable else {
                continue
            }
            compared += 1
            let wanted = ReadBackTests.doses(of: outcome.plan)
            for (format, rows) in [(OutputFormat.csv, TableRows.step), (.csv, .day), (.ics, .step)] {
                let text = try pipeline.text(of: outcome, as: format, rows: rows)
                let back = try pipeline.outcome(
                    ofProposal: text, named: "back", overrides: format == .csv ? [("drug", "baclofen")] : [])
                #expect(ReadBackTests.doses(of: back.plan) == wanted, "\(format) by \(rows)\n\(text.prefix(2_000))")
            }
        }
        #expect(compared > 40)
    }

    @Test(
        "rounds of days and alternate days",
        arguments: ["prednisolone-alternate-days", "lamotrigine-valproate", "weekend-meals"])
    func samples(name: String) throws {
        let pipeline = try PackageFolder.pipeline()
        let path = PackageFolder.path + "/Samples/\(name)/request.yaml"
        let outcome = try pipeline.outcome(
            ofRequest: String(contentsOfFile: path, encoding: .utf8), named: "request.yaml")
        let wanted = ReadBackTests.doses(of: outcome.plan)
        for (format, rows) in [(OutputFormat.csv, TableRows.step), (.csv, .day), (.ics, .step)]
        where outcome.plan.timeZone != nil || format == .csv {
            let text = try pipeline.text(of: outcome, as: format, rows: rows)
            let back = try pipeline.outcome(
                ofProposal: text, named: "back", overrides: format == .csv ? [("drug", outcome.plan.drug)] : [])
            #expect(ReadBackTests.doses(of: back.plan) == wanted, "\(format) by \(rows)")
        }
    }
}
