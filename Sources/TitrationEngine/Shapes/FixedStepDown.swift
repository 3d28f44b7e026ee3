import DoseModel

/// Comes down by a fixed amount per dose, never by more than a day's cap, on doses the products at hand can make.
struct FixedStepDown {
    let usualCut: Dose
    let mostPerDose: Dose
    let mostPerDay: Dose
    let composer: TabletComposer

    /// The regimens after `start` that still have drug in them; empty where the first cut already ends it.
    func regimens(from start: Regimen) -> [Regimen] {
        var result: [Regimen] = []
        var current = start
        while true {
            let next = cut(current)
            guard !next.doses.isEmpty else { return result }
            guard next.total < current.total else { return result }
            result.append(next)
            current = next
        }
    }

    /// One cut. The largest doses are cut first, the earliest in the day before later ones, while the day's cap allows.
    private func cut(_ regimen: Regimen) -> Regimen {
        var next = regimen
        var allowance = mostPerDay.micrograms * Int64(regimen.everyDays)
        let order = regimen.doses.indices.sorted { left, right in
            let (first, second) = (regimen.doses[left].amount, regimen.doses[right].amount)
            return first != second ? first > second : left < right
        }
        for index in order {
            let amount = regimen.doses[index].amount
            let lowered = self.lowered(amount)
            let cut = amount - lowered
            guard cut.micrograms <= allowance else { continue }
            allowance -= cut.micrograms
            next.doses[index].amount = lowered
        }
        next.doses.removeAll { $0.amount.isZero }
        return next
    }

    /// The dose the usual cut leads to, or the nearest one the products make within the largest cut; the same dose
    /// where there is none.
    private func lowered(_ amount: Dose) -> Dose {
        let wanted = max(amount - usualCut, .zero)
        if wanted.isZero || composer.compose(wanted) != nil { return wanted }
        let (below, above) = composer.nearest(to: wanted)
        let lowest = amount - mostPerDose
        let candidates = [above, below, lowest <= .zero ? Dose.zero : nil].compactMap(\.self)
            .filter { $0 < amount && $0 >= lowest }
        return candidates.min { distance($0, wanted) < distance($1, wanted) } ?? amount
    }

    private func distance(_ first: Dose, _ second: Dose) -> Int64 {
        abs(first.micrograms - second.micrograms)
    }
}
