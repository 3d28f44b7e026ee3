import DoseModel

/// What the ways to come off a drug allow, read off their values in the plainest way.
enum NaiveTaper {
    /// The ways meant for so much and so long; all of them where none is.
    static func rules(_ sound: SoundPlan, highest: Int64, exposure: Int) -> [TaperRule] {
        let all = sound.monograph.tapers
        let fitting = all.filter { rule in
            guard let within = rule.within else { return true }
            return exposure <= within.days.value && highest <= within.daily?.value.micrograms ?? .max
        }
        return fitting.isEmpty ? all : fitting
    }

    /// The cap that holds at a level.
    static func cap(_ rule: TaperRule, at total: Int64) -> CutLimit {
        rule.limits.first { total > $0.above.micrograms } ?? rule.limits.last!
    }

    /// The most by which so many equal doses of a day may fall together, by one way.
    static func mostOff(_ rule: TaperRule, at total: Int64, doses: Int) -> Int64 {
        let cap = cap(rule, at: total)
        return [
            cap.perDay?.value.micrograms, cap.perDose.map { $0.value.micrograms * Int64(doses) },
            cap.percent.map { total * $0.value.numerator / ($0.value.denominator * 100) },
        ].compactMap { $0 }.min() ?? .max
    }

    /// The fewest days after the cut before, by one way.
    static func fewestDays(_ rule: TaperRule, at total: Int64) -> Int {
        cap(rule, at: total).interval?.value ?? rule.interval.value.lowerBound
    }

    /// The way that takes most off at a level; none of them is left out.
    static func gentlest(_ sound: SoundPlan, at total: Int64) -> TaperRule {
        let rules = rules(sound, highest: total, exposure: 400)
        return rules.max { mostOff($0, at: total, doses: 1) < mostOff($1, at: total, doses: 1) }!
    }

    /// Single doses a day from an amount down to nothing, each as large a cut as some way allows, kept as long as that
    /// way asks for; the last ones long enough for every shortest duration.
    static func down(_ sound: SoundPlan, from amount: Int64) -> [(amounts: [Int64], days: Int)] {
        var result: [(amounts: [Int64], days: Int)] = [([amount], 7)]
        var level = amount
        while level > 0 {
            let rule = gentlest(sound, at: level)
            let days = fewestDays(rule, at: level)
            result[result.count - 1].days = max(result.count == 1 ? 7 : days, days)
            let next = max(level - mostOff(rule, at: level, doses: 1), 0)
            // A whole dose at once would be no way down.
            level = result.count == 1 && next == 0 ? level / 2 : next
            if level > 0 { result.append(([level], 1)) }
        }
        let shortest = sound.monograph.tapers.compactMap { $0.minimumDays?.value }.max() ?? 0
        let days = result.dropFirst().map(\.days).reduce(0, +)
        if days < shortest { result[result.count - 1].days += shortest - days }
        return result
    }

    /// The plan of such levels, taken for long before.
    static func plan(
        _ sound: SoundPlan, _ levels: [(amounts: [Int64], days: Int)], ending: Ending, exposure: Int = 400
    ) -> SoundPlan {
        sound.built(levels, soFar: sound.limits.soFar(levels[0].amounts, days: exposure), ending: ending)
    }
}
