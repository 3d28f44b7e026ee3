import DoseModel
import Testing
import TitrationEngine

/// Tablets always make the dose: compared with a naive search that tries every count of every product.
struct TabletComposerTests {
    private let monograph = Baclofen.monograph

    /// All doses up to `most` tablets, found by counting parts one by one.
    private func reachable(_ products: [Product], most: Int) -> Set<Int64> {
        var sums: [(dose: Int64, units: Ratio)] = [(0, .zero)]
        for product in products {
            var next: [(Int64, Ratio)] = []
            for (dose, units) in sums {
                var count = Ratio.zero
                let part = product.form.isDivisible ? product.smallestPart.value : Ratio(1)
                while units + count <= Ratio(Int64(most)) {
                    next.append((dose + product.strength.multiplied(by: count)!.micrograms, units + count))
                    count += part
                }
            }
            sums = next
        }
        return Set(sums.map(\.dose))
    }

    @Test("every dose is made exactly, or refused with the nearest reachable ones")
    func exactness() {
        let tablets = monograph.products.filter { $0.form == .tablet }
        let most = monograph.tabletsPerDose.value
        for mask in 1..<(1 << tablets.count) {
            let products = tablets.indices.filter { mask >> $0 & 1 == 1 }.map { tablets[$0] }
            let composer = TabletComposer(products: products, tabletsPerDose: most)
            let reachable = reachable(products, most: most)
            for micrograms in stride(from: Int64(500), through: 45_000, by: 500) {
                let dose = Dose(micrograms: micrograms)
                let composition = composer.compose(dose)
                #expect((composition != nil) == reachable.contains(micrograms))
                if let composition {
                    let made = composition.map { part in
                        products.first { $0.name == part.product }!.strength.multiplied(by: part.count)!
                    }.total()
                    #expect(made == dose)
                }
                let nearest = composer.nearest(to: dose)
                #expect(nearest.below?.micrograms == reachable.filter { $0 < micrograms && $0 > 0 }.max())
                #expect(nearest.above?.micrograms == reachable.filter { $0 > micrograms }.min())
            }
        }
    }

    @Test(
        "one product before two, whole tablets before halves, few before many, tablets before a volume that costs the same"
    )
    func preference() {
        func names(_ milligrams: Int64, _ products: [String]) -> [String] {
            let composer = TabletComposer(
                products: products.map { monograph.product(named: $0)! }, tabletsPerDose: monograph.tabletsPerDose.value
            )
            return (composer.compose(Dose(milligrams: milligrams)) ?? []).map { "\($0.count.text) x \($0.product)" }
        }
        #expect(names(5, ["10 mg tablet"]) == ["1/2 x 10 mg tablet"])
        #expect(names(5, ["10 mg tablet", "5 mg tablet"]) == ["1 x 5 mg tablet"])
        #expect(names(15, ["10 mg tablet"]) == ["1 1/2 x 10 mg tablet"])
        #expect(names(15, ["5 mg tablet", "10 mg tablet", "20 mg tablet"]) == ["3 x 5 mg tablet"])
        #expect(names(25, ["5 mg tablet", "20 mg tablet"]) == ["1 x 5 mg tablet", "1 x 20 mg tablet"])
        #expect(names(20, ["5 mg tablet", "10 mg tablet", "20 mg tablet"]) == ["1 x 20 mg tablet"])
        #expect(names(5, ["1 mg/mL liquid", "5 mg tablet"]) == ["1 x 5 mg tablet"])
        #expect(names(7, ["1 mg/mL liquid", "5 mg tablet"]) == ["7 x 1 mg/mL liquid"])
        // To the letter: a volume is one unit and nothing is split.
        #expect(names(5, ["10 mg tablet", "1 mg/mL liquid"]) == ["5 x 1 mg/mL liquid"])
    }

    @Test("what can be made up to a limit is every reachable dose, once, in order")
    func reachableDoses() {
        for most in 1...4 {
            let products = TabletPool.all
            let composer = TabletComposer(products: products, tabletsPerDose: most)
            let limit = Dose(milligrams: 45)
            let solids = reachable(products.filter { !$0.form.isMeasured && $0.form != .modifiedRelease }, most: most)
            let slow = reachable(products.filter { $0.form == .modifiedRelease }, most: most)
            let volumes = stride(from: Int64(2_500), through: limit.micrograms, by: 2_500)
            let expected = solids.union(slow).union(volumes).filter { $0 > 0 && $0 <= limit.micrograms }.sorted()
            #expect(composer.reachable(upTo: limit).map(\.micrograms) == expected)
            #expect(expected.allSatisfy { composer.makes(Dose(micrograms: $0)) })
        }
    }

    @Test("parts that are no whole number of micrograms, strengths without a common measure, forms of another release")
    func oddProducts() {
        let odd = TabletPool.product("25 mcg tablet", .tablet, micrograms: 25, part: Ratio(1, 2))
        let half = TabletPool.product("50 mcg tablet", .tablet, micrograms: 50, part: Ratio(1, 4))
        let other = TabletPool.product("88 mcg tablet", .tablet, micrograms: 88)
        let composer = TabletComposer(products: [odd, half, other], tabletsPerDose: 2)
        #expect(composer.compose(Dose(micrograms: 25)) == [Dosage(product: "25 mcg tablet", count: Ratio(1))])
        #expect(composer.compose(Dose(micrograms: 12)) == nil)
        #expect(composer.nearest(to: Dose(micrograms: 90)).below == Dose(micrograms: 88))
        #expect(composer.nearest(to: Dose(micrograms: 90)).above == Dose(micrograms: 100))
        let mixed = TabletComposer(products: [TabletPool.all[0], TabletPool.all[4]], tabletsPerDose: 4)
        #expect(mixed.compose(Dose(milligrams: 15)) == [Dosage(product: "5 mg tablet", count: Ratio(3))])
        #expect(mixed.compose(Dose(milligrams: 25)) == nil)
        #expect(mixed.compose(.zero) == [])
    }
}
