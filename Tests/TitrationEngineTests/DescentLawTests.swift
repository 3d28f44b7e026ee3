import DoseModel
import Testing
import TitrationEngine

/// Whatever is taken, for however long: a taper never rises, keeps every cap, lasts long enough and ends at nothing.
struct DescentLawTests {
    @Test("laws of coming off, swept over regimens, exposures, paces and products")
    func laws() throws {
        let monograph = Baclofen.monograph
        let rule = monograph.taper
        let planner = Planner(monograph: monograph)
        let productSets = [
            ["10 mg tablet"], ["5 mg tablet", "10 mg tablet", "20 mg tablet"], ["20 mg tablet"], ["1 mg/mL liquid"],
        ]
        var count = 0
        for products in productSets {
            for times in 1...4 {
                for amount in stride(from: Int64(2_500), through: 20_000, by: 2_500) {
                    for days in [1, 7, 28, 29, 90, 1_000] {
                        for pace in [nil, 3, 5, 7, 14] as [Int?] {
                            let soFar = SoFar(
                                regimen: AskedRegimen(.timesDaily(times, Dose(micrograms: amount))), days: days)
                            let request = Baclofen.request("taper") {
                                $0.soFar = soFar
                                $0.taperPace = pace.map { .days($0) }
                                $0.circumstances.products = products
                            }
                            guard let plan = try? planner.plan(request, id: "x").plan else { continue }
                            count += 1
                            check(plan, from: Dose(micrograms: amount) * times, days: days, rule: rule)
                        }
                    }
                }
            }
        }
        #expect(count > 1_000)
    }

    private func check(_ plan: Plan, from total: Dose, days: Int, rule: TaperRule) {
        // Daily averages in micrograms, times 100 so that every second and every fourth day stay whole.
        var averages = [total.micrograms * 100]
        averages += plan.steps.map { $0.dailyTotal.micrograms * 100 / Int64($0.everyDays) }
        averages.append(0)
        #expect(plan.ending == .stop)
        #expect(zip(averages, averages.dropFirst()).allSatisfy { $0 > $1 }, "\(averages)")
        #expect(
            zip(averages, averages.dropFirst()).allSatisfy { $0 - $1 <= rule.limits[0].perDay!.value.micrograms * 100 })
        #expect(plan.steps.allSatisfy { $0.days >= rule.interval.value.lowerBound })
        let duration = plan.steps.map(\.days).reduce(0, +)
        if !rule.shortExposure!.covers(daily: total, days: days) { #expect(duration >= rule.minimumDays!.value) }
        #expect(zip(plan.steps, plan.steps.dropFirst()).allSatisfy { $0.end == $1.start })
    }
}
