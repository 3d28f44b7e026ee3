import DoseModel

/// How much a way to come off lets one cut take away, at each daily total.
struct CutCaps: StepCaps {
    /// The highest level first.
    let limits: [CutLimit]

    /// The cap that holds for a cut from an average daily total.
    func limit(at average: Ratio) -> CutLimit? {
        limits.first { average > Ratio($0.above.micrograms) } ?? limits.last
    }

    /// The most a round's total may fall, in micrograms; `nil` for no cap.
    func allowance(for regimen: Regimen) -> Int64? {
        guard let limit = limit(at: regimen.average) else { return nil }
        let perDay = limit.perDay.map { $0.value.micrograms * Int64(regimen.everyDays) }
        let share = limit.percent.map { Ratio(regimen.roundTotal.micrograms).percent($0.value).floor }
        guard let perDay, let share else { return perDay ?? share }
        return min(perDay, share)
    }

    func following(_ from: RegimenMeasure) -> (RegimenMeasure) -> Bool {
        guard let limit = limit(at: from.average) else { return { _ in true } }
        let ofDay = limit.perDay.map { from.average.minus(Ratio($0.value.micrograms)) }
        let ofShare = limit.percent.map { from.average.minus(from.average.percent($0.value)) }
        let ofDose = limit.perDose?.value
        return { to in
            if let ofDay, to.average < ofDay { return false }
            // The last cut takes away all there is, whatever the share: the other caps and the shape hold it small.
            if let ofShare, to.average < ofShare, !to.amounts.isEmpty { return false }
            if let ofDose, from.largestRise(from: to) > ofDose { return false }
            return true
        }
    }

    var withoutUnverified: (any StepCaps)? {
        let kept = limits.map { limit in
            CutLimit(
                above: limit.above, perDose: read(limit.perDose), perDay: read(limit.perDay),
                percent: read(limit.percent), interval: limit.interval)
        }
        return kept == limits ? nil : CutCaps(limits: kept)
    }

    private func read<Value>(_ cap: Cited<Value>?) -> Cited<Value>? { cap?.basis == .unverified ? nil : cap }
}
