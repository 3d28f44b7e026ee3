import DoseModel
import Foundation
import PlanPipeline
import Testing
import TitrationEngine

/// Laws that hold for every drug, shape, set of products and start: what the tablets make is what the plan states. The
/// tests sweep a small number; `make sweep` 1,000,000.
struct ShapeSweepTests {
    private static let count = ProcessInfo.processInfo.environment["DOSEPLAN_SWEEP"].flatMap(Int.init) ?? 2_000

    @Test("Sweep: any drug comes off by any shape on tablets that add up", arguments: 0..<4)
    func shapes(part: Int) throws {
        let pipeline = try PackageFolder.pipeline()
        let monographs = try MonographNames.all.map { try pipeline.monograph(named: $0) }
        var cases = RandomTaper(random: SplitMix(seed: 77 + UInt64(part)), monographs: monographs)
        var planned: [String: Int] = [:]
        var doses = 0
        let share = ShapeSweepTests.count / 4
        for number in 0..<share {
            let next = cases.next()
            guard let plan = try? Planner(monograph: next.monograph).plan(next.request, id: "sweep").plan else {
                continue
            }
            planned[next.shape, default: 0] += 1
            if let broken = TabletOracle.brokenLaw(plan, next.monograph, &doses) {
                Issue.record(
                    "case \(number) of part \(part), \(next.monograph.id), \(next.shape): \(broken)\n\(next.request)\n\(plan)"
                )
                return
            }
        }
        // Some cases have no plan: no product makes the start, or no lower dose. Every shape must have its share.
        for schema in ShapeRegistry.schemas {
            let least = share / ShapeRegistry.schemas.count / 20
            #expect(planned[schema.name, default: 0] > least, "\(schema.name): \(planned)")
        }
        #expect(doses > share)
    }
}
