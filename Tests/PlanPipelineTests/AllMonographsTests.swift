import DoseModel
import Foundation
import PlanPipeline
import Testing

/// What the planner makes by itself the checker lets pass: for every drug, every protocol with every variant of it, and
/// every published way to come off.
struct AllMonographsTests {
    private static let start = CivilDate(year: 2027, month: 1, day: 11)!

    private static let names: [String] = {
        let files =
            (try? FileManager.default.contentsOfDirectory(atPath: PackageFolder.path + "/Templates/Monographs")) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) }.sorted()
    }()

    @Test("A healthy adult's usual plan, with each way to come off after it", arguments: names)
    func usualPlans(name: String) throws {
        let pipeline = try PackageFolder.pipeline()
        let monograph = try pipeline.monograph(named: name)
        for titration in monograph.protocols {
            let variants = [[]] + titration.variants.map(\.condition.taking).filter { !$0.isEmpty }.map { [$0[0]] }
            for taking in variants {
                for then in [Sequel.review, .continue] {
                    expectNoError(request(name, titration.id, taking: taking, then: then), pipeline, monograph)
                }
                for taper in monograph.tapers {
                    var request = request(name, titration.id, taking: taking, then: .taper)
                    request.taper = taper.id
                    let isUsual = taper.id == titration.usualTaper ?? monograph.taper.id
                    expectNoError(request, pipeline, monograph, mayRefuse: !isUsual)
                }
            }
        }
    }

    @Test("Coming off each protocol's usual target, after as long as the way is meant for", arguments: names)
    func comingOff(name: String) throws {
        let pipeline = try PackageFolder.pipeline()
        let monograph = try pipeline.monograph(named: name)
        for titration in monograph.protocols {
            for taper in monograph.tapers {
                var request = request(name, PlanRequest.taperOnly, taking: [], then: nil)
                request.taper = taper.id
                request.soFar = SoFar(
                    regimen: titration.usualTarget, days: min(taper.within?.days.value ?? 400, 400))
                expectNoError(request, pipeline, monograph, mayRefuse: taper.id != monograph.taper.id)
            }
        }
    }

    private func request(_ drug: String, _ name: String, taking: [String], then: Sequel?) -> PlanRequest {
        let patient = Patient(
            age: 42, sex: .female, kidney: .egfr(95, text: "95"),
            measured: AllMonographsTests.start.adding(days: -30), taking: taking)
        return PlanRequest(
            drug: drug, protocolName: name, start: AllMonographsTests.start,
            circumstances: Circumstances(patient: patient, timeZone: "Europe/London"), then: then)
    }

    /// - Parameter mayRefuse: whether the planner may say that this way is not meant for so long an exposure, or that the
    ///   products at hand make no step so small.
    private func expectNoError(
        _ request: PlanRequest, _ pipeline: Pipeline, _ monograph: Monograph, mayRefuse: Bool = false
    ) {
        let what =
            "\(request.drug), \(request.protocolName), taking \(request.circumstances.patient.taking ?? []),"
            + " then \(request.then?.rawValue ?? "-"), taper \(request.taper ?? "-")"
        do {
            let outcome = try pipeline.outcome(of: request, by: monograph)
            for finding in outcome.findings where finding.severity == .error {
                // A combination that is dangerous is dangerous, whoever planned it.
                if finding.code == .i701 { continue }
                Issue.record("\(what): \(finding.code.rawValue) at step \(finding.step ?? 0): \(finding.message)")
            }
            #expect(!outcome.plan.steps.isEmpty, "\(what): no steps")
        } catch {
            if mayRefuse, error.message.contains("is meant for") || error.message.hasPrefix("P601:") { return }
            Issue.record("\(what): \(error)")
        }
    }
}
