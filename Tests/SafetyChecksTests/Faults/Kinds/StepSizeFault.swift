import DoseModel

/// S201: one dose, or one day, rises by one microgram more than it may.
struct StepSizeFault: Fault {
    let code = FindingCode.s201

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let place = Int.random(in: 0..<sound.heldSteps, using: &random)
        let date = sound.plan.steps[0].start.adding(days: sound.days(atMost: place).reduce(0, +))
        let person = sound.with(sound.well(on: date))
        let limits = person.limits
        let rule = limits.monograph.step
        guard person.plan.protocolName.map({ limits.monograph.titrationProtocol(named: $0) != nil }) ?? false else {
            return []
        }
        // An odd amount stands on no printed rung.
        let low = rule.startPerDose.value.micrograms + 137
        return starts(low, rule, limits).flatMap { base -> [Break] in
            let total = base.reduce(0, +)
            let dayCap = NaiveSteps.mostPerDay(rule, from: total)
            var result: [Break] = []
            // One dose alone, where its own cap is met first.
            if let cap = rule.increasePerDose, cap.value < dayCap?.value ?? Dose(micrograms: .max) {
                let rise = cap.value.micrograms
                result.append(broken(person, base, at: place, by: [rise], NaiveLimits.severity(cap), "one dose"))
            }
            if let cap = dayCap {
                let rise = cap.value.micrograms
                let single = rule.increasePerDose?.value.micrograms ?? .max
                if let parts = parts(rise, over: limits.times.count, each: single - 1) {
                    result.append(broken(person, base, at: place, by: parts, NaiveLimits.severity(cap), "one day"))
                }
            }
            return result.filter { isBelowCeilings($0, limits) }
        }
    }

    /// A low beginning, and one high enough for the next level of steps.
    private func starts(_ low: Int64, _ rule: StepRule, _ limits: NaiveLimits) -> [[Int64]] {
        let levels = NaiveSteps.levels(of: rule).dropLast().map { $0.above.micrograms + 1 }
        let single = limits.lowestCeiling(.dose).map { $0 / 2 }
        return [[low]] + levels.compactMap { limits.spread($0, each: single) }
    }

    /// A rise in parts none of which is more than a dose may rise; new doses where the old ones are not enough.
    private func parts(_ rise: Int64, over most: Int, each: Int64) -> [Int64]? {
        for count in 1...most {
            let parts = (0..<Int64(count)).map { rise / Int64(count) + ($0 < rise % Int64(count) ? 1 : 0) }
            if parts[0] <= each { return parts }
        }
        return nil
    }

    private func broken(
        _ person: SoundPlan, _ base: [Int64], at place: Int, by parts: [Int64], _ severity: Severity, _ what: String
    ) -> Break {
        // Both lists fall, so everything that rises does so in its own place among the doses.
        func raised(_ more: Int64) -> [Int64] {
            (0..<max(base.count, parts.count)).map { index in
                (index < base.count ? base[index] : 0) + (index < parts.count ? parts[index] : 0)
                    + (index == parts.count - 1 ? more : 0)
            }
        }
        // It stays there: coming down again is not this fault's business.
        func plan(_ amounts: [Int64]) -> SoundPlan {
            let levels = person.days(atMost: 6).enumerated().map { index, days in
                (amounts: index < place ? base : amounts, days: days)
            }
            return person.built(levels, soFar: person.limits.soFar(base, days: 400))
        }
        return Break(
            what: "\(what) by \(parts) + 1 mcg from \(base)", edge: plan(raised(0)), beyond: plan(raised(1)),
            severity: severity, step: place + 1)
    }

    private func isBelowCeilings(_ broken: Break, _ limits: NaiveLimits) -> Bool {
        let doses = broken.beyond.plan.steps.map { $0.doses.map(\.amount.micrograms) }
        return doses.allSatisfy { amounts in
            amounts.reduce(0, +) <= limits.lowestCeiling(.day) ?? .max
                && (amounts.max() ?? 0) <= limits.lowestCeiling(.dose) ?? .max
        }
    }
}
