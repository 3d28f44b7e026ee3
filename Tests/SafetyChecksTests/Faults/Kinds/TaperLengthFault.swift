import DoseModel

/// W402: one day less from the first cut to the first day without than the shortest way down; or as short a way down
/// after one day, or one microgram, more than the small and short exposure that may have it.
struct TaperLengthFault: Fault {
    let code = FindingCode.w402

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let person = sound.with(sound.well(on: sound.plan.steps[0].start))
        let rules = person.monograph.tapers
        // Every way must ask for it: one that does not would let the plan pass.
        let lengths = rules.compactMap(\.minimumDays)
        guard lengths.count == rules.count, let shortest = lengths.min(by: { $0.value < $1.value }) else { return [] }
        var result: [Break] = []
        let ceiling = min(person.limits.lowestCeiling(.dose) ?? .max, person.limits.lowestCeiling(.day) ?? .max)
        let amount = amount(rules, atMost: min(ceiling, 16_000))
        if let interval = rules.map({ NaiveTaper.fewestDays($0, at: amount) }).min(), interval < shortest.value {
            func long(_ days: Int) -> SoundPlan {
                NaiveTaper.plan(person, [([amount], 7), ([amount / 2], days)], ending: .stop)
            }
            result.append(
                Break(
                    what: "\(shortest.value) - 1 days", edge: long(shortest.value), beyond: long(shortest.value - 1),
                    severity: NaiveLimits.severity(shortest), step: 2))
        }
        for rule in rules {
            guard let short = rule.shortExposure, let daily = short.daily else { continue }
            let (most, days) = (daily.value.micrograms, short.days.value)
            let interval = NaiveTaper.fewestDays(rule, at: most)
            func quick(_ amount: Int64, _ exposure: Int) -> SoundPlan {
                NaiveTaper.plan(
                    person, [([amount], 7), ([most / 2], interval)], ending: .stop, exposure: exposure - 7)
            }
            for (what, beyond) in [
                ("\(days) + 1 days", quick(most, days + 1)), ("\(most) + 1 mcg", quick(most + 1, days)),
            ] {
                result.append(
                    Break(
                        what: what, edge: quick(most, days), beyond: beyond, severity: NaiveLimits.severity(shortest),
                        step: 2))
            }
        }
        return result
    }

    /// A dose that one cut halves and the next one stops, by any way.
    private func amount(_ rules: [TaperRule], atMost most: Int64) -> Int64 {
        stride(from: most / 2 * 2, through: 2, by: -2).first { level in
            rules.allSatisfy {
                NaiveTaper.mostOff($0, at: level, doses: 1) * 2 >= level
                    && NaiveTaper.mostOff($0, at: level / 2, doses: 1) >= level / 2
            }
        } ?? 2
    }
}
