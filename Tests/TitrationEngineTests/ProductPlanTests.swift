import DoseModel
import Testing
import TitrationEngine

/// The choice of products equals trying everything, wherever everything can be tried.
struct ProductPlanTests {
    private typealias Cost = NaiveProducts.Cost

    private static let doses: [Dose] = [2_500, 5_000, 7_500, 10_000, 12_500, 15_000, 20_000, 30_000].map(
        Dose.init(micrograms:))

    /// What trying everything finds for one set of products and all doses.
    private func costs(_ naive: NaiveProducts) -> [[(cost: Cost, ways: [[Dosage]])?]] {
        (0..<(1 << naive.products.count)).map { mask in
            guard mask > 0, naive.mayStandTogether(mask) else { return Self.doses.map { _ in nil } }
            return Self.doses.map { naive.ways($0, with: mask) }
        }
    }

    @Test("every set of six products, every set of up to three doses, every cap on units", arguments: 1...4)
    func everySmallInstance(most: Int) {
        let naive = NaiveProducts(products: TabletPool.all, most: most)
        let known = costs(naive)
        var wrong = 0
        var solved = 0
        var severalProducts = 0
        for available in 1..<(1 << TabletPool.all.count) {
            let products = TabletPool.all.indices.filter { available >> $0 & 1 == 1 }
            let plan = ProductPlan(products: products.map { TabletPool.all[$0] }, tabletsPerDose: most)
            for asked in 1..<(1 << Self.doses.count) where asked.nonzeroBitCount <= 3 {
                let indices = Self.doses.indices.filter { asked >> $0 & 1 == 1 }
                let demands = indices.enumerated().map {
                    DoseDemand(amount: Self.doses[$0.element], times: 1 + ($0.offset * 5 + asked) % 7)
                }
                // For each number of products the cheapest set, the first in order among equals.
                var best: [(mask: Int, cost: Cost)?] = Array(repeating: nil, count: products.count + 1)
                for mask in 1...available where mask & available == mask {
                    guard let sum = sum(known[mask], indices, demands) else { continue }
                    let size = mask.nonzeroBitCount
                    if let other = best[size], sum > other.cost || (sum == other.cost && !isBefore(mask, other.mask)) {
                        continue
                    }
                    best[size] = (mask, sum)
                }
                let chosen = plan.best(for: demands)
                let expected = best.lazy.compactMap(\.self).first
                if !agrees(chosen, expected, known, indices) { wrong += 1 }
                solved += chosen == nil ? 0 : 1
                severalProducts += (chosen?.products.count ?? 0) > 1 ? 1 : 0

                var kept: [(mask: Int, cost: Cost)] = []
                for candidate in best.compactMap(\.self) where kept.last.map({ candidate.cost < $0.cost }) ?? true {
                    kept.append(candidate)
                }
                let offered = plan.tradeOffs(for: demands)
                if offered.count != kept.count
                    || !zip(offered, kept).allSatisfy({ agrees($0, $1, known, indices) })
                {
                    wrong += 1
                }
            }
        }
        #expect(wrong == 0)
        #expect(solved > 1_000)
        #expect(severalProducts > 50)
    }

    private func sum(
        _ known: [(cost: Cost, ways: [[Dosage]])?], _ indices: [Int], _ demands: [DoseDemand]
    ) -> Cost? {
        var result = Cost()
        for (index, demand) in zip(indices, demands) {
            guard let cost = known[index]?.cost else { return nil }
            result.splits += cost.splits * demand.times
            result.units += cost.units * demand.times
        }
        return result
    }

    /// Whether the products of one set come before those of another, compared one by one.
    private func isBefore(_ first: Int, _ second: Int) -> Bool {
        func indices(_ mask: Int) -> [Int] { (0..<TabletPool.all.count).filter { mask >> $0 & 1 == 1 } }
        return indices(first).lexicographicallyPrecedes(indices(second))
    }

    private func agrees(
        _ choice: ProductChoice?, _ expected: (mask: Int, cost: Cost)?,
        _ known: [[(cost: Cost, ways: [[Dosage]])?]], _ indices: [Int]
    ) -> Bool {
        guard let choice, let expected else { return choice == nil && expected == nil }
        let names = TabletPool.all.indices.filter { expected.mask >> $0 & 1 == 1 }.map { TabletPool.all[$0].name }
        guard choice.products == names, choice.splitTablets == expected.cost.splits,
            choice.units == expected.cost.units, choice.compositions.map(\.dose) == indices.map({ Self.doses[$0] })
        else { return false }
        return indices.allSatisfy { index in
            let ways = known[expected.mask][index]?.ways ?? []
            return choice.take(for: Self.doses[index]) == preferred(ways)
        }
    }

    /// Solids before a volume, then the most of the first product.
    private func preferred(_ ways: [[Dosage]]) -> [Dosage]? {
        let solids = ways.filter { $0.allSatisfy { $0.product != "2 mg/mL liquid" } }
        guard !solids.isEmpty else { return ways.first }
        return solids.max { left, right in
            for product in TabletPool.all {
                let first = left.first { $0.product == product.name }?.count ?? .zero
                let second = right.first { $0.product == product.name }?.count ?? .zero
                if first != second { return first < second }
            }
            return false
        }
    }

    @Test("larger plans: doses add up, forms and the cap are kept, the counts are those of the compositions")
    func invariants() throws {
        var numbers = TabletPool.Numbers(state: 20_261_207)
        var made = 0
        for _ in 0..<2_000 {
            let most = Int.random(in: 1...6, using: &numbers)
            let products = (0..<Int.random(in: 1...8, using: &numbers)).map { index in
                let form = Product.Form.allCases.randomElement(using: &numbers)!
                let parts: [Ratio] =
                    form == .liquid ? [Ratio(1, 2), Ratio(1, 10)] : [Ratio(1), Ratio(1, 2), Ratio(1, 4)]
                return TabletPool.product(
                    "product \(index)", form, micrograms: Int64.random(in: 1...60, using: &numbers) * 500,
                    part: parts.randomElement(using: &numbers)!)
            }
            let demands = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in
                let units = products.randomElement(using: &numbers)!.strength
                return DoseDemand(
                    amount: units * Int.random(in: 1...3, using: &numbers),
                    times: Int.random(in: 1...40, using: &numbers))
            }
            guard let choice = ProductPlan(products: products, tabletsPerDose: most).best(for: demands) else {
                continue
            }
            made += 1
            var used: Set<String> = []
            var (splits, units) = (0, Ratio.zero)
            for demand in demands {
                let take = try #require(choice.take(for: demand.amount))
                let parts = take.map { part in (part, products.first { $0.name == part.product }!) }
                #expect(parts.map { $1.strength.multiplied(by: $0.count)! }.total() == demand.amount)
                #expect(take.count == 1 || parts.allSatisfy { $1.form != .liquid })
                for (part, product) in parts {
                    used.insert(part.product)
                    let step =
                        product.form == .tablet || product.form == .liquid ? product.smallestPart.value : Ratio(1)
                    #expect(
                        Ratio(part.count.numerator * step.denominator, part.count.denominator * step.numerator).isWhole)
                    guard product.form != .liquid else { continue }
                    splits += part.count.isWhole ? 0 : demand.times
                }
                let count = parts.map { $1.form == .liquid ? Ratio(1) : $0.count }.reduce(.zero, +)
                #expect(count <= Ratio(Int64(most)))
                units += count * demand.times
            }
            #expect(used == Set(choice.products))
            #expect(choice.splitTablets == splits)
            #expect(choice.units == units)
            let forms = choice.products.map { name in products.first { $0.name == name }!.form }
            #expect(forms.allSatisfy { $0.isInterchangeable(with: forms[0]) })
        }
        #expect(made > 500)
    }

    @Test("one product more is offered only for what it saves")
    func tradeOffs() {
        let plan = ProductPlan(products: Array(TabletPool.all[0...1]), tabletsPerDose: 4)
        let offers = plan.tradeOffs(for: [
            DoseDemand(amount: Dose(milligrams: 5), times: 14), DoseDemand(amount: Dose(milligrams: 30), times: 7),
        ])
        #expect(offers.map(\.products) == [["10 mg tablet"], ["5 mg tablet", "10 mg tablet"]])
        #expect(offers.map(\.splitTablets) == [14, 0])
        #expect(offers.map(\.units) == [Ratio(28), Ratio(35)])
        #expect(plan.tradeOffs(for: [DoseDemand(amount: Dose(milligrams: 7), times: 1)]).isEmpty)
        #expect(plan.best(for: []) == ProductChoice(products: [], compositions: [], splitTablets: 0, units: .zero))
    }
}
