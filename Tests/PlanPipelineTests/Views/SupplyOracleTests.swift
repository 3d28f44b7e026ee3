import DoseModel
import Foundation
import PlanPipeline
import Testing

/// Counts and run-out dates agree with somebody who takes tablets out of a box by hand, day by day.
struct SupplyOracleTests {
    /// The doses of one product by day number, in half tablets or thousandths of a millilitre; each dose apart.
    private func taken(_ product: String, _ step: DoseStep, _ unit: Int64) -> [Int: [Int]]? {
        var result: [Int: [Int]] = [:]
        for day in step.start.dayNumber..<step.end.dayNumber {
            for dose in step.doses.sorted(by: { $0.time.minuteOfDay < $1.time.minuteOfDay }) {
                guard (day - step.start.dayNumber) % step.everyDays == dose.cycleDay,
                    dose.weekdays.rawValue & (1 << UInt8((day + 3) % 7)) != 0
                else { continue }
                for part in dose.take ?? [] where part.product == product {
                    let units = part.count.numerator * unit
                    guard units % part.count.denominator == 0 else { return nil }
                    result[day, default: []].append(Int(units / part.count.denominator))
                }
            }
        }
        return result
    }

    /// What the forecast says otherwise than the box; `nil` where they agree.
    private func broken(_ outcome: Outcome, _ pipeline: Pipeline, onHand: [String: Int]) throws -> String? {
        let solid = onHand.filter { outcome.monograph.product(named: $0.key)?.form.isMeasured == false }
        let wishes = SupplyWishes(onHand: solid.sorted { $0.key < $1.key }.map { "\($0.value) x \($0.key)" })
        let forecast = try pipeline.forecast(of: outcome, wishes).forecast
        for line in forecast.lines {
            let isMeasured = outcome.monograph.product(named: line.product)?.form.isMeasured ?? false
            let unit: Int64 = isMeasured ? 1_000 : 2
            var endless = TabletBox()
            var box = TabletBox(whole: solid[line.product] ?? 0)
            var (total, runOut) = (0, Int?.none)
            for step in outcome.plan.steps {
                guard let days = taken(line.product, step, unit) else { return "parts that are no halves" }
                let before = endless.opened
                var (sum, parts) = (0, 0)
                for (day, doses) in days.sorted(by: { $0.key < $1.key }) {
                    sum += doses.reduce(0, +)
                    parts += isMeasured ? 0 : doses.filter { $0 % 2 != 0 }.count
                    guard !isMeasured else { continue }
                    for dose in doses { _ = endless.take(halves: dose) }
                    // Either the whole day's doses come out of the box, or it has run out.
                    if runOut == nil, !doses.allSatisfy({ box.take(halves: $0) }) { runOut = day }
                }
                total += sum
                let use = line.steps.first { $0.step == step.number }
                guard (use?.taken ?? .zero) == Ratio(Int64(sum), unit), (use?.partDoses ?? 0) == parts else {
                    return "step \(step.number): \(use as Any), box \(sum) of 1/\(unit), \(parts) parts"
                }
                if !isMeasured, Int(use?.opened ?? 0) != endless.opened - before {
                    return "step \(step.number): \(use as Any), the box was opened \(endless.opened - before) times"
                }
            }
            guard line.taken == Ratio(Int64(total), unit) else { return "\(line.product): in all \(total)" }
            guard !isMeasured else {
                let millilitres = (total + 999) / 1_000
                if Int(line.opened) != millilitres { return "\(line.product): \(line.opened) mL for \(total) uL" }
                continue
            }
            guard line.leftOver == Ratio(Int64(endless.halves), 2) else { return "left over: \(line.leftOver)" }
            guard let stock = line.stock else {
                if solid.isEmpty { continue }
                return "no stock"
            }
            guard stock.runOut?.dayNumber == runOut else {
                return "\(line.product) runs out \(stock.runOut?.text ?? "never"), the box on day \(runOut as Any)"
            }
            if runOut == nil, stock.left != Ratio(Int64((box.whole ?? 0) * 2 + box.halves), 2) {
                return "left: \(stock.left as Any), in the box \(box)"
            }
        }
        return nil
    }

    @Test("every sample", arguments: [nil, 0, 7, 20, 500])
    func samples(count: Int?) throws {
        let pipeline = try PackageFolder.pipeline()
        var lines = 0
        for outcome in try SampleOutcomes.all() {
            let products = Set(outcome.plan.steps.flatMap { $0.doses.flatMap { ($0.take ?? []).map(\.product) } })
            let onHand = count.map { count in Dictionary(uniqueKeysWithValues: products.map { ($0, count) }) } ?? [:]
            if let fault = try broken(outcome, pipeline, onHand: onHand) {
                Issue.record("\(outcome.plan.drug): \(fault)")
            }
            lines += products.count
        }
        #expect(lines > 30)
    }

    @Test("swept plans of baclofen, with some tablets at hand")
    func swept() throws {
        let pipeline = try PackageFolder.pipeline()
        let monograph = try pipeline.monograph(named: "baclofen")
        var requests = RandomRequest(random: SplitMix(seed: 71))
        var random = SplitMix(seed: 72)
        var (checked, ranOut) = (0, 0)
        for _ in 0..<500 {
            guard let outcome = try? pipeline.outcome(of: requests.next(), by: monograph) else { continue }
            let products = Set(outcome.plan.steps.flatMap { $0.doses.flatMap { ($0.take ?? []).map(\.product) } })
            var onHand: [String: Int] = [:]
            for product in products.sorted() { onHand[product] = Int(random.next() % 120) }
            if let fault = try broken(outcome, pipeline, onHand: onHand) {
                Issue.record("\(fault)\n\(onHand)")
                return
            }
            checked += 1
            let wishes = SupplyWishes(
                onHand: onHand.sorted { $0.key < $1.key }.compactMap { name, count in
                    monograph.product(named: name)?.form.isMeasured == false ? "\(count) x \(name)" : nil
                })
            let forecast = try pipeline.forecast(of: outcome, wishes).forecast
            if forecast.lines.contains(where: { $0.stock?.runOut != nil }) { ranOut += 1 }
        }
        #expect(checked > 250)
        #expect(ranOut > 50 && ranOut < checked)
    }

    @Test("swept tapers of every drug and shape")
    func tapers() throws {
        let pipeline = try PackageFolder.pipeline()
        let monographs = try EveryProtocolTests.drugs.map { try pipeline.monograph(named: $0) }
        var tapers = RandomTaper(random: SplitMix(seed: 73), monographs: monographs)
        var checked = 0
        for _ in 0..<300 {
            let one = tapers.next()
            guard let outcome = try? pipeline.outcome(of: one.request, by: one.monograph),
                outcome.plan.steps.count < 60
            else { continue }
            checked += 1
            if let fault = try broken(outcome, pipeline, onHand: [:]) {
                Issue.record("\(one.shape) of \(one.monograph.id): \(fault)")
                return
            }
        }
        #expect(checked > 80)
    }
}
