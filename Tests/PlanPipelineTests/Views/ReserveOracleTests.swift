import DoseModel
import Foundation
import PlanPipeline
import Testing

/// Reserves, worked out by going on with each step by hand.
struct ReserveOracleTests {
    /// What a step takes of a product from one day to another, going on beyond its end as it began.
    private func taken(_ product: String, _ step: DoseStep, from: Int, to: Int) -> Ratio {
        var sum = Ratio.zero
        for day in from..<to {
            for dose in step.doses
            where (day - step.start.dayNumber) % step.everyDays == dose.cycleDay
                && dose.weekdays.rawValue & (1 << UInt8((day + 3) % 7)) != 0
            {
                for part in dose.take ?? [] where part.product == product { sum += part.count }
            }
        }
        return sum
    }

    private func average(_ step: DoseStep) -> Ratio {
        let sum = step.doses.reduce(Int64(0)) {
            $0 + $1.amount.micrograms * Int64($1.weekdays.rawValue.nonzeroBitCount)
        }
        return Ratio(sum, 7 * Int64(step.everyDays))
    }

    @Test(
        "a hold is the dearest stretch of days after any step, a step back a step before an increase",
        arguments: [1, 7, 10])
    func reserves(days: Int) throws {
        let pipeline = try PackageFolder.pipeline()
        var backs = 0
        for outcome in try SampleOutcomes.all() {
            let steps = outcome.plan.steps
            let forecast = try pipeline.forecast(of: outcome, SupplyWishes(reserveDays: days)).forecast
            for line in forecast.lines {
                let reserve = try #require(line.reserve)
                let divisible =
                    outcome.monograph.product(named: line.product).map {
                        $0.form.isMeasured || $0.smallestPart.value < Ratio(1)
                    } ?? true
                guard divisible || line.partDoses == 0 else { continue }
                let holds = steps.map { step in
                    taken(line.product, step, from: step.end.dayNumber, to: step.end.dayNumber + days)
                }
                #expect(reserve.hold == holds.max())
                let whole = steps.map {
                    taken(line.product, $0, from: $0.start.dayNumber, to: $0.end.dayNumber)
                }
                let lower = steps.indices.dropLast().filter { average(steps[$0 + 1]) > average(steps[$0]) }
                #expect(reserve.stepBack >= lower.map { whole[$0] }.max() ?? .zero)
                #expect(([Ratio.zero] + whole.dropLast()).contains(reserve.stepBack))
                if !lower.isEmpty { backs += 1 }
            }
        }
        #expect(backs > 10)
    }

    @Test("a plan with errors has no supply; one whose own fills end early has, and says so")
    func withheld() throws {
        let pipeline = try PackageFolder.pipeline()
        let refused = try pipeline.supply(
            path: SampleTests.folder + "/renal-below-30-refused/request.yaml", overrides: [], wishes: SupplyWishes(),
            format: .text)
        #expect(refused.status == .findings && refused.output.isEmpty)
        #expect(refused.diagnostics.contains("withheld while errors stand"))

        let file = FileManager.default.temporaryDirectory.appending(path: "fills-\(UUID().uuidString).yaml")
        try """
        drug: baclofen
        start: 2026-12-07
        patient: { age: 42, sex: female, egfr: 95, measured: 2026-11-20, taking: [] }
        so-far: { dose: 10 mg at bedtime, for: 60 days }
        products: [10 mg tablet]
        fills: [{ date: 2026-12-07, product: 10 mg tablet, count: 10 }]
        plan:
          - { for: 14 days, doses: { bedtime: 10 mg }, take: { bedtime: 1 x 10 mg tablet } }
        then: review

        """.write(to: file, atomically: true, encoding: .utf8)
        let short = try pipeline.supply(path: file.path, overrides: [], wishes: SupplyWishes(), format: .text)
        #expect(short.status == .findings)
        #expect(short.diagnostics.contains("Q901"), "\(short.diagnostics)")
        #expect(short.output.contains("Runs out: Thu 17 Dec 2026"), "\(short.output)")
        let enough = SupplyWishes(fills: ["2026-12-07: 14 x 10 mg tablet"])
        let good = try pipeline.supply(path: file.path, overrides: [], wishes: enough, format: .text)
        #expect(good.status == .success, "\(good.diagnostics)")
    }
}
