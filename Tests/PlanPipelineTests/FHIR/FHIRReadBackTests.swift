import DoseModel
import Foundation
import PlanPipeline
import Testing

/// What is ordered by FHIR reads back as the same plan, for either kind of target.
struct FHIRReadBackTests {
    private static func expectSame(_ outcome: Outcome, _ pipeline: Pipeline, _ what: String) throws {
        for target in FHIRTarget.allCases {
            let text = try pipeline.text(of: outcome, as: .fhir, fhir: target)
            let back: Outcome
            do throws(InputError) {
                back = try pipeline.outcome(ofProposal: text, named: "plan.fhir.json")
            } catch {
                Issue.record("\(what), \(target): \(error)\n\(text.prefix(4_000))")
                continue
            }
            let (wanted, found) = (outcome.plan, back.plan)
            #expect(OrderFacts.facts(of: found) == OrderFacts.facts(of: wanted), "\(what), \(target)")
            #expect(OrderFacts.days(of: found) == OrderFacts.days(of: wanted), "\(what), \(target)")
            #expect(found.identity == wanted.identity, "\(what)")
            #expect(found.drug == wanted.drug)
            #expect(found.protocolName == wanted.protocolName)
            #expect(found.timeZone == wanted.timeZone)
            #expect(found.zones == wanted.zones)
            #expect(OrderFacts.text(of: found.soFar) == OrderFacts.text(of: wanted.soFar))
            let handedOver =
                wanted.supply.isEmpty ? wanted.dispensed.map(\.count) : wanted.supply.map { Ratio($0.toDispense) }
            #expect(Set(found.dispensed.map(\.count)) == Set(handedOver), "\(what), \(target)")
        }
    }

    @Test("every sample that is delivered, and the last revision that is recorded", arguments: SampleTests.cases)
    func samples(name: String) throws {
        let folder = SampleTests.folder + "/" + name
        let pipeline = try PackageFolder.pipeline()
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        for file in files.filter({ $0.hasPrefix("revision-") }).suffix(1) + files.filter({ $0 == "plan.json" }) {
            let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
            guard !text.contains("\"plans\": [") else { continue }
            let outcome = try pipeline.outcome(ofProposal: text, named: file)
            guard outcome.isDeliverable else { continue }
            try FHIRReadBackTests.expectSame(outcome, pipeline, "\(name)/\(file)")
        }
    }

    @Test("every protocol of every monograph", arguments: EveryProtocolTests.cases)
    func protocols(_ one: EveryProtocolTests.Case) throws {
        let pipeline = try PackageFolder.pipeline()
        let monograph = try pipeline.monograph(named: one.drug)
        for sequel in [nil] + Sequel.allCases.map(Optional.some) {
            var request = one.request(egfr: 95, taking: [], then: sequel)
            request.circumstances.timeZone = "America/New_York"
            let outcome = try pipeline.outcome(of: request, by: monograph)
            try FHIRReadBackTests.expectSame(outcome, pipeline, "\(sequel.map(\.rawValue) ?? "default")")
        }
    }

    @Test("plans of a sweep, with weekends, liquids and named times")
    func sweep() throws {
        let pipeline = try PackageFolder.pipeline()
        let monograph = try pipeline.monograph(named: "baclofen")
        var requests = RandomRequest(random: SplitMix(seed: 20_261))
        var compared = 0
        for number in 0..<100 {
            let request = requests.next()
            guard let outcome = try? pipeline.outcome(of: request, by: monograph), outcome.isDeliverable else {
                continue
            }
            compared += 1
            try FHIRReadBackTests.expectSame(outcome, pipeline, "request \(number)")
        }
        #expect(compared > 25)
    }

    @Test("tapers of any drug by any shape, with rounds of days and alternate days")
    func tapers() throws {
        let pipeline = try PackageFolder.pipeline()
        let monographs = try MonographNames.all.map { try pipeline.monograph(named: $0) }
        var cases = RandomTaper(random: SplitMix(seed: 611), monographs: monographs)
        var (compared, rounds) = (0, 0)
        for number in 0..<150 {
            let next = cases.next()
            guard let outcome = try? pipeline.outcome(of: next.request, by: next.monograph), outcome.isDeliverable
            else { continue }
            compared += 1
            if outcome.plan.steps.contains(where: { $0.everyDays > 1 }) { rounds += 1 }
            try FHIRReadBackTests.expectSame(outcome, pipeline, "taper \(number), \(next.monograph.id), \(next.shape)")
        }
        #expect(compared > 8)
        #expect(rounds > 1)
    }

    @Test("a Bundle of two drugs: each is read by its name, the other counts as taken")
    func twoDrugs() throws {
        let pipeline = try PackageFolder.pipeline()
        let path = SampleTests.folder + "/cross-taper/request.yaml"
        let joint = try pipeline.outcomes(
            ofRequest: String(contentsOfFile: path, encoding: .utf8), named: "request.yaml")
        for target in FHIRTarget.allCases {
            let text = try pipeline.text(of: joint, as: .fhir, fhir: target)
            for one in joint.outcomes {
                let back = try pipeline.outcome(
                    ofProposal: text, named: "both.fhir.json", overrides: [("drug", one.plan.drug)])
                #expect(OrderFacts.facts(of: back.plan) == OrderFacts.facts(of: one.plan))
                #expect(back.plan.identity == one.plan.identity)
                #expect(
                    back.circumstances.companions.map(\.drug)
                        == joint.outcomes.map(\.plan.drug).filter { $0 != one.plan.drug })
            }
            let error = #expect(throws: InputError.self) {
                try pipeline.outcome(ofProposal: text, named: "both.fhir.json")
            }
            #expect(error?.expected?.contains("--drug") == true)
        }
    }
}
