import DoseModel

/// W403: one dose, or one day, falls by one microgram more than any way to come off allows at that level.
struct CutSizeFault: Fault {
    let code = FindingCode.w403

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let place = Int.random(in: 0..<sound.heldSteps, using: &random)
        let person = sound.with(sound.well(on: sound.plan.steps[0].start))
        let limits = person.limits
        var result: [Break] = []
        for (level, exposure) in levels(person, &random) {
            for count in [1, 3] where count <= limits.times.count {
                guard let base = limits.spread(level, each: limits.lowestCeiling(.dose), atLeast: count),
                    base.count == count
                else { continue }
                result += broken(person, base, at: place, exposure)
            }
        }
        return result
    }

    /// Totals just above every level where a cap changes, and exactly there; after long, and after a short use.
    private func levels(_ sound: SoundPlan, _ random: inout RandomNumbers) -> [(Int64, Int)] {
        let most = sound.limits.lowestCeiling(.day) ?? 100_000
        let edges = sound.monograph.tapers.flatMap(\.limits).map(\.above.micrograms)
        let totals = Set(edges.flatMap { [$0, $0 + 1] } + [most, Int64.random(in: 5...most, using: &random)])
        let short = sound.monograph.tapers.compactMap { $0.within?.days.value }
        return totals.filter { $0 > 4 && $0 <= most }.sorted().flatMap { total in
            [(total, 400)] + short.map { (total, $0) }
        }
    }

    private func broken(_ person: SoundPlan, _ base: [Int64], at place: Int, _ exposure: Int) -> [Break] {
        let total = base.reduce(0, +)
        let before = person.days(atMost: place).reduce(0, +) + (exposure == 400 ? 400 : 0)
        // A short use is over before the cut.
        guard exposure == 400 || before <= exposure else { return [] }
        let rules = NaiveTaper.rules(person, highest: total, exposure: exposure == 400 ? before : exposure)
        let most = rules.map { NaiveTaper.mostOff($0, at: total, doses: base.count) }.max()!
        // To the last microgram, so that the cut is no stop.
        guard most + 1 < total else { return [] }
        func cut(_ fall: Int64) -> SoundPlan {
            let count = Int64(base.count)
            let lower = base.enumerated().map { index, amount in
                amount - fall / count - (Int64(index) < fall % count ? 1 : 0)
            }.sorted(by: >)
            let levels = person.days(atMost: 6).enumerated().map { index, days in
                (amounts: index < place ? base : lower, days: days)
            }
            let soFar = exposure == 400 ? 400 : exposure - before
            return person.built(levels, soFar: soFar > 0 ? person.limits.soFar(base, days: soFar) : nil)
        }
        let edge = cut(most)
        guard edge.plan.soFar != nil else { return [] }
        return [
            Break(
                what: "by \(most) + 1 mcg from \(base) after \(exposure) days", edge: edge, beyond: cut(most + 1),
                severity: severity(rules, at: total, most + 1, base.count), step: place + 1)
        ]
    }

    /// An error as soon as one way's verified cap is exceeded: the others do not excuse it.
    private func severity(_ rules: [TaperRule], at total: Int64, _ fall: Int64, _ count: Int) -> Severity {
        let isVerified = rules.contains { rule in
            let cap = NaiveTaper.cap(rule, at: total)
            let (day, dose) = (cap.perDay, cap.perDose)
            return day.map { fall > $0.value.micrograms && $0.basis != .unverified } ?? false
                || dose.map { fall > $0.value.micrograms * Int64(count) && $0.basis != .unverified } ?? false
                || cap.percent.map {
                    fall * 100 * $0.value.denominator > total * $0.value.numerator && $0.basis != .unverified
                } ?? false
        }
        return isVerified ? .error : .warning
    }
}
