import DoseModel

/// W404: a cut one day too soon after the one before.
struct CutPaceFault: Fault {
    let code = FindingCode.w404

    /// A planned way down, with the step between two cuts shortened to the edge, and cut off after the second.
    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let steps = sound.plan.steps
        return steps.indices.dropFirst(2).compactMap { place in
            let totals = steps.map { $0.doses.map(\.amount.micrograms).reduce(0, +) }
            let (before, after) = (steps[place - 1], steps[place])
            guard totals[place - 2] > totals[place - 1], totals[place - 1] > totals[place],
                steps[(place - 2)...place].allSatisfy(isPlain)
            else { return nil }
            let exposure = exposure(sound, before: place - 1)
            let highest = (totals + [soFarTotal(sound)]).max()!
            let rules = NaiveTaper.rules(sound, highest: highest, exposure: exposure).filter { rule in
                allows(rule, from: before, to: after)
            }
            guard let limit = rules.map({ NaiveTaper.fewestDays($0, at: totals[place - 1]) }).min(), limit > 1,
                limit <= before.days
            else { return nil }
            func shortened(_ days: Int) -> SoundPlan {
                let cut = before.with(end: before.start.adding(days: days))
                let next = after.moved(by: before.end.days(until: cut.end))
                return sound.with(steps: steps[..<(place - 1)] + [cut, next], ending: .continue, dispensed: [])
            }
            let isVerified = rules.contains { rule in
                let own = NaiveTaper.cap(rule, at: totals[place - 1]).interval?.basis ?? rule.interval.basis
                return own != .unverified
            }
            return Break(
                what: "\(limit) - 1 days before step \(place + 1)", edge: shortened(limit),
                beyond: shortened(limit - 1), severity: isVerified ? .error : .warning, step: place + 1)
        }
    }

    private func isPlain(_ step: DoseStep) -> Bool {
        step.everyDays == 1 && step.doses.allSatisfy { $0.weekdays == .everyDay }
    }

    /// Whether a way's caps allow a cut, largest dose compared with largest.
    private func allows(_ rule: TaperRule, from before: DoseStep, to after: DoseStep) -> Bool {
        let one = before.doses.map(\.amount.micrograms).sorted(by: >)
        let other = after.doses.map(\.amount.micrograms).sorted(by: >)
        let total = one.reduce(0, +)
        let cap = NaiveTaper.cap(rule, at: total)
        let fall = total - other.reduce(0, +)
        let falls = one.indices.map { one[$0] - ($0 < other.count ? other[$0] : 0) }
        return fall <= cap.perDay?.value.micrograms ?? .max
            && falls.allSatisfy { $0 <= cap.perDose?.value.micrograms ?? .max }
            && cap.percent.map { fall * 100 * $0.value.denominator <= total * $0.value.numerator } ?? true
    }

    private func soFarTotal(_ sound: SoundPlan) -> Int64 {
        guard let regimen = sound.plan.soFar?.regimen else { return 0 }
        return NaiveSteps.amounts(regimen, problemTimes: 1).amounts.reduce(0, +)
    }

    /// The days on the drug before the first cut of the way down that a step stands on.
    private func exposure(_ sound: SoundPlan, before place: Int) -> Int {
        var first = place
        func total(_ index: Int) -> Int64 { sound.plan.steps[index].doses.map(\.amount.micrograms).reduce(0, +) }
        while first > 0, total(first - 1) >= total(first) { first -= 1 }
        // The way down begins with the first step that takes less.
        while first < place, total(first + 1) == total(first) { first += 1 }
        let isFirst = first == 0 && soFarTotal(sound) > total(0)
        let cut = isFirst ? 0 : min(first + 1, place)
        return (sound.plan.soFar?.days ?? 0) + sound.plan.steps[..<cut].map(\.days).reduce(0, +)
    }
}
