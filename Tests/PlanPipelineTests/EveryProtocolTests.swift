import DoseModel
import Foundation
import PlanPipeline
import Testing

/// Every protocol of every monograph, asked for with nothing but what must be said.
@Suite("Every protocol of every monograph")
struct EveryProtocolTests {
    /// One default request.
    struct Case: Sendable, CustomTestStringConvertible {
        let drug: String
        let name: String
        let jurisdiction: String

        var testDescription: String { "\(drug) \(name) in \(jurisdiction)" }

        /// The request of somebody with these kidneys and medicines.
        func request(egfr: Double, taking: [String], then: Sequel? = nil) -> PlanRequest {
            let measured = CivilDate(year: 2026, month: 12, day: 1)
            let patient = Patient(
                age: 45, sex: .female, kidney: .egfr(egfr, text: "\(Int(egfr))"), measured: measured, taking: taking)
            return PlanRequest(
                drug: drug, protocolName: name, start: measured?.adding(days: 6) ?? CivilDate(dayNumber: 0),
                circumstances: Circumstances(patient: patient, jurisdiction: jurisdiction), then: then)
        }
    }

    static let drugs =
        ((try? FileManager.default.contentsOfDirectory(atPath: PackageFolder.path + "/Templates/Monographs")) ?? [])
        .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()

    static let cases: [Case] = drugs.flatMap { drug -> [Case] in
        guard let monograph = try? PackageFolder.pipeline().monograph(named: drug) else { return [] }
        return monograph.protocols.flatMap { one in
            monograph.usualProducts.keys.sorted().map { Case(drug: drug, name: one.id, jurisdiction: $0) }
        }
    }

    @Test("there are at least eight drugs, and every one is read")
    func drugsAreRead() throws {
        #expect(EveryProtocolTests.drugs.count >= 8)
        for drug in EveryProtocolTests.drugs { _ = try PackageFolder.pipeline().monograph(named: drug) }
    }

    @Test("a default request has a plan that nothing forbids, in every jurisdiction", arguments: cases)
    func plans(_ one: Case) throws {
        let pipeline = try PackageFolder.pipeline()
        let monograph = try pipeline.monograph(named: one.drug)
        for sequel in [nil, Sequel.taper] {
            let outcome = try pipeline.outcome(of: one.request(egfr: 95, taking: [], then: sequel), by: monograph)
            #expect(outcome.verdict == .proceed, "\(outcome.findings.filter(\.blocks))")
            #expect(!outcome.plan.steps.isEmpty)
        }
    }

    @Test("every variant is reached by somebody, and has a plan that nothing forbids", arguments: cases)
    func variants(_ one: Case) throws {
        let pipeline = try PackageFolder.pipeline()
        let monograph = try pipeline.monograph(named: one.drug)
        let titration = try #require(monograph.titrationProtocol(named: one.name))
        for variant in titration.variants {
            let band = monograph.renal.bands.first { variant.condition.kidneyBands.contains($0.name) }
            let request = one.request(
                egfr: band?.from.map(Double.init) ?? 95, taking: Array(variant.condition.taking.prefix(1)))
            #expect(
                monograph.resolved(for: request.circumstances, protocolName: one.name)
                    .titrationProtocol(named: one.name)?.variant == variant.name)
            let outcome = try pipeline.outcome(of: request, by: monograph)
            #expect(outcome.verdict == .proceed, "\(variant.name): \(outcome.findings.filter(\.blocks))")
        }
    }
}
