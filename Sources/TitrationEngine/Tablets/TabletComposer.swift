package import DoseModel

/// Makes doses out of the products at hand, exactly or not at all.
package struct TabletComposer {
    private let tablets: [Product]
    private let liquids: [Product]
    private let most: Int

    /// Creates a composer.
    ///
    /// - Parameters:
    ///   - products: what is at hand, in order of preference.
    ///   - tabletsPerDose: the most tablets in one dose.
    package init(products: [Product], tabletsPerDose: Int) {
        tablets = products.filter { !$0.form.isMeasured }
        liquids = products.filter { $0.form.isMeasured }
        most = tabletsPerDose
    }

    /// The composition with the fewest split tablets, then the fewest units, then the fewest products; tablets before
    /// liquids, which are never mixed in one dose. `nil` where none makes the dose exactly.
    package func compose(_ dose: Dose) -> [Dosage]? {
        bestTablets(for: dose) ?? liquids.lazy.compactMap { volume(of: $0, for: dose) }.first
    }

    /// Like ``compose(_:)``, but refuses with the nearest doses that can be made.
    func composition(of dose: Dose, at span: SourceSpan?) throws(InputError) -> [Dosage] {
        if let composition = compose(dose) { return composition }
        let names = (tablets + liquids).map(\.name).joined(separator: ", ")
        let (below, above) = nearest(to: dose)
        let reachable = [below, above].compactMap { $0?.text }.joined(separator: " and ")
        throw InputError(
            "P601: no combination of \(names.isEmpty ? "no products" : names) makes \(dose.text)", at: span,
            expected: reachable.isEmpty ? "other products" : "a dose they make; nearest: \(reachable)")
    }

    /// The nearest doses below and above that can be made; `nil` where there is none.
    package func nearest(to dose: Dose) -> (below: Dose?, above: Dose?) {
        var below: Dose?
        var above: Dose?
        func consider(_ candidate: Dose) {
            if candidate < dose, !candidate.isZero { below = max(below ?? candidate, candidate) }
            if candidate > dose { above = min(above ?? candidate, candidate) }
        }
        visit(tablets[...], sum: .zero, left: Ratio(Int64(most)), consider)
        for liquid in liquids {
            guard let step = liquid.strength.multiplied(by: liquid.smallestPart.value), !step.isZero else { continue }
            let steps = dose.micrograms / step.micrograms
            consider(Dose(micrograms: steps * step.micrograms))
            consider(Dose(micrograms: (steps + 1) * step.micrograms))
        }
        return (below, above)
    }

    private func visit(_ products: ArraySlice<Product>, sum: Dose, left: Ratio, _ body: (Dose) -> Void) {
        guard let product = products.first else { return body(sum) }
        var count = Ratio.zero
        while count <= left {
            if let part = product.strength.multiplied(by: count) {
                visit(products.dropFirst(), sum: sum + part, left: left + count * -1, body)
            }
            count += product.smallestPart.value
        }
    }

    private func volume(of liquid: Product, for dose: Dose) -> [Dosage]? {
        let volume = dose.divided(by: liquid.strength)
        let steps = Ratio(
            volume.numerator * liquid.smallestPart.value.denominator,
            volume.denominator * liquid.smallestPart.value.numerator)
        return steps.isWhole ? [Dosage(product: liquid.name, count: volume)] : nil
    }

    /// How good a composition is; smaller is better.
    private struct Rank: Comparable {
        var splits = 0
        var units = Ratio.zero
        var products = 0

        static func < (left: Rank, right: Rank) -> Bool {
            if left.splits != right.splits { return left.splits < right.splits }
            if left.units != right.units { return left.units < right.units }
            return left.products < right.products
        }
    }

    /// Tries every count of every tablet; the last product's count follows from what is left. Exact, and small: few
    /// products, few tablets a dose.
    private func bestTablets(for dose: Dose) -> [Dosage]? {
        var best: (rank: Rank, take: [Dosage])?
        var taken: [Dosage] = []
        func search(_ index: Int, _ left: Dose, _ rank: Rank) {
            if left.isZero {
                if best.map({ rank < $0.rank }) ?? true { best = (rank, taken) }
                return
            }
            guard index < tablets.count else { return }
            let tablet = tablets[index]
            let all = left.divided(by: tablet.strength)
            let part = tablet.smallestPart.value
            var parts = (all.numerator * part.denominator) / (all.denominator * part.numerator)
            while parts >= 0 {
                defer { parts -= 1 }
                let count = Ratio(parts * part.numerator, part.denominator)
                guard let amount = tablet.strength.multiplied(by: count) else { continue }
                var next = rank
                if parts > 0 {
                    next.units += count
                    next.products += 1
                    next.splits += count.isWhole ? 0 : 1
                    guard next.units <= Ratio(Int64(most)) else { continue }
                    taken.append(Dosage(product: tablet.name, count: count))
                }
                search(index + 1, left - amount, next)
                if parts > 0 { taken.removeLast() }
            }
        }
        search(0, dose, Rank())
        return best?.take
    }
}
