import DoseModel
import Foundation
import PlanPipeline
import Testing

/// Laws that hold for every request. The tests sweep 100,000; `make sweep` ten times as many.
struct SweepTests {
    /// Judgements about the person, not about the plan: they stand until a prescriber agrees.
    private static let gates: Set<FindingCode> = [.r302, .r303, .r304, .r305, .r306]
    private static let count = ProcessInfo.processInfo.environment["DOSEPLAN_SWEEP"].flatMap(Int.init) ?? 100_000

    @Test("Sweep: generated plans keep every law", arguments: 0..<4)
    func laws(part: Int) throws {
        let pipeline = try PackageFolder.pipeline()
        let monograph = try pipeline.monograph(named: "baclofen")
        var requests = RandomRequest(random: SplitMix(seed: 2_026 + UInt64(part)))
        var planned = 0
        let share = SweepTests.count / 4
        for number in 0..<share {
            let request = requests.next()
            // Some requests have no plan and are refused; that is a law of its own in the planner's tests.
            guard let outcome = try? pipeline.outcome(of: request, by: monograph) else { continue }
            planned += 1
            if let broken = brokenLaw(outcome, request) {
                Issue.record("request \(number) of part \(part): \(broken)\n\(request)\n\(outcome.findings)")
                return
            }
            if number % 100 == 0 {
                let again = try pipeline.outcome(of: request, by: monograph)
                #expect(try pipeline.text(of: outcome, as: .json) == pipeline.text(of: again, as: .json))
            }
        }
        #expect(planned > share / 2, "\(planned) of \(share) requests have a plan")
    }

    private func brokenLaw(_ outcome: Outcome, _ request: PlanRequest) -> String? {
        let plan = outcome.plan
        let blocking = outcome.findings.filter { $0.blocks && !SweepTests.gates.contains($0.code) }
        if let finding = blocking.first, !(finding.code == .t502 && !SlotOracle.fits(request, plan)) {
            return "unacknowledged \(finding.code.rawValue): \(finding.message)"
        }
        for step in plan.steps {
            for dose in step.doses where made(dose, by: outcome.monograph) != dose.amount {
                return "step \(step.number): the tablets are not the dose"
            }
        }
        guard plan.steps.first?.start == request.start else { return "does not start on the day asked" }
        if zip(plan.steps, plan.steps.dropFirst()).contains(where: { $0.end != $1.start }) {
            return "dates do not tile"
        }
        if plan.steps.contains(where: { $0.days < 1 }) { return "an empty step" }
        let taper = plan.steps.filter { $0.phase == .taper }
        let averages = taper.map { $0.dailyTotal.micrograms * 1_000 / Int64($0.everyDays) }
        if zip(averages, averages.dropFirst()).contains(where: { $0 <= $1 }) { return "the taper does not fall" }
        let asksForEnd = request.protocolName == "taper" || request.then ?? .taper == .taper
        if (plan.ending == .stop) != asksForEnd { return "ends in \(plan.ending.rawValue)" }
        if let ceiling = CeilingOracle.daily(request),
            plan.steps.contains(where: { $0.phase != .taper && $0.phase != .hold && $0.dailyTotal > ceiling })
        {
            return "above \(ceiling.text) a day"
        }
        return nil
    }

    private func made(_ dose: ScheduledDose, by monograph: Monograph) -> Dose? {
        dose.take?.map { part in
            monograph.product(named: part.product)?.strength.multiplied(by: part.count) ?? .zero
        }.total()
    }
}
