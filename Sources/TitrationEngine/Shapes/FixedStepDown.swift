import DoseModel

/// Comes down by a fixed amount per dose, never by more than the caps allow, on doses the products at hand can make.
/// Where they make no smaller dose, or the first cut would already be the last, it goes on with fewer doses a day, and a
/// last dose with half of it or every other day.
struct FixedStepDown {
    let usualCut: Dose
    /// The most a day's total falls, by the shape itself.
    let mostPerDay: Dose?
    let footing: Footing

    /// The steps after `start` that still have drug in them.
    func steps(from start: Regimen) throws(InputError) -> [ShapeStep] {
        let steps = smallerDoses(from: start).map { ShapeStep(regimen: $0) }
        let last = steps.last?.regimen ?? start
        if !steps.isEmpty, footing.allows(last, .nothing) { return steps }
        let thinned = LastDose(composer: footing.composer).regimen(after: last)
        let fewer = last.doses.count > 1 ? FewerDoses().regimens(from: last, keeping: .latest) : []
        let ways = [
            fewer.map {
                ShapeStep(regimen: $0, remark: "by one dose a day, because no smaller cut leaves a dose to take")
            },
            [
                ShapeStep(
                    regimen: thinned,
                    remark: thinned.everyDays == last.everyDays ? nil : "because no smaller one can be made")
            ],
        ]
        for way in ways where !way.isEmpty {
            if (try? footing.check(way, from: last, endsAtNothing: true, isStrict: true)) != nil {
                return steps + way
            }
        }
        try footing.check(ways[1], from: last, endsAtNothing: true, isStrict: true)
        return steps + ways[1]
    }

    /// The regimens after `start` with ever smaller doses.
    private func smallerDoses(from start: Regimen) -> [Regimen] {
        var result: [Regimen] = []
        var current = start
        while true {
            let next = cut(current)
            guard !next.isNothing, next.roundTotal < current.roundTotal else { return result }
            result.append(next)
            current = next
        }
    }

    /// One cut. The largest doses are cut first, the earliest in the day before later ones, while the day's cap allows.
    private func cut(_ regimen: Regimen) -> Regimen {
        let caps = footing.caps as? CutCaps
        let most = caps?.limit(at: regimen.average)?.perDose?.value
        var allowance =
            [caps?.allowance(for: regimen), mostPerDay.map { $0.micrograms * Int64(regimen.everyDays) }]
            .compactMap(\.self).min() ?? regimen.roundTotal.micrograms
        var next = regimen
        let order = regimen.doses.indices.sorted { left, right in
            let (first, second) = (regimen.doses[left].amount, regimen.doses[right].amount)
            return first != second ? first > second : left < right
        }
        for index in order {
            let amount = regimen.doses[index].amount
            let lowered = self.lowered(amount, byAtMost: most ?? amount)
            let cut = amount - lowered
            guard cut.micrograms <= allowance else { continue }
            allowance -= cut.micrograms
            next.doses[index].amount = lowered
        }
        next.doses.removeAll { $0.amount.isZero }
        return next.doses.isEmpty ? .nothing : next
    }

    /// The dose the usual cut leads to, or the nearest one the products make within the largest cut; the same dose
    /// where there is none.
    private func lowered(_ amount: Dose, byAtMost most: Dose) -> Dose {
        let wanted = max(amount - usualCut, .zero)
        if wanted.isZero || footing.composer.makes(wanted) { return wanted }
        let (below, above) = footing.composer.nearest(to: wanted)
        let lowest = amount - most
        let candidates = [above, below, lowest <= .zero ? Dose.zero : nil].compactMap(\.self)
            .filter { $0 < amount && $0 >= lowest }
        return candidates.min { distance($0, wanted) < distance($1, wanted) } ?? amount
    }

    private func distance(_ first: Dose, _ second: Dose) -> Int64 {
        abs(first.micrograms - second.micrograms)
    }
}
