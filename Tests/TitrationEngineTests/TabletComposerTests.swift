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
                while units + count <= Ratio(Int64(most)) {
                    next.append((dose + product.strength.multiplied(by: count)!.micrograms, units + count))
                    count += product.smallestPart.value
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

    @Test("whole tablets come before halves, few before many")
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
        #expect(names(15, ["5 mg tablet", "10 mg tablet", "20 mg tablet"]) == ["1 x 5 mg tablet", "1 x 10 mg tablet"])
        #expect(names(20, ["5 mg tablet", "10 mg tablet", "20 mg tablet"]) == ["1 x 20 mg tablet"])
        #expect(names(5, ["1 mg/mL liquid", "5 mg tablet"]) == ["1 x 5 mg tablet"])
        #expect(names(7, ["1 mg/mL liquid", "5 mg tablet"]) == ["7 x 1 mg/mL liquid"])
    }
}
