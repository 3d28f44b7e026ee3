import DoseModel

/// What a rule for steps up allows, read off its values in the plainest way.
enum NaiveSteps {
    /// The steps by level that a rule prints, the highest level first; none where it prints none.
    static func levels(of rule: StepRule) -> [StepLevel] {
        for name in (rule.shape?.values.keys.sorted()) ?? [] {
            if case .levels(let levels)? = rule.shape?.values[name]?.value { return levels }
        }
        return []
    }

    /// The most a day's total may rise from a total: the cap, or the printed step of that level where it is smaller.
    static func mostPerDay(_ rule: StepRule, from total: Int64) -> Cited<Dose>? {
        let level = levels(of: rule).first { total >= $0.above.micrograms }?.step.upperBound
        guard let cap = rule.increasePerDay else { return nil }
        guard let level, level < cap.value, let cited = rule.shape?.values.values.first else { return cap }
        return Cited(level, basis: cited.basis, citation: cited.citation)
    }

    /// The regimens of a ladder as their amounts of a day, largest first, and their rhythm; problem times count as given.
    static func amounts(_ regimen: AskedRegimen, problemTimes: Int) -> (amounts: [Int64], everyDays: Int) {
        let amounts: [Int64] =
            switch regimen.doses {
            case .timesDaily(let times, let amount): Array(repeating: amount.micrograms, count: times)
            case .problemTimes(let amount): Array(repeating: amount.micrograms, count: problemTimes)
            case .slots(let doses): doses.map(\.amount.micrograms).sorted(by: >)
            }
        return (amounts, regimen.everyDays)
    }

    /// The rung, of all ladders that hold for a plan, that a change between two of its steps leads away from.
    static func rungs(_ limits: NaiveLimits, _ sound: SoundPlan, from before: DoseStep) -> [(rung: Rung, next: Rung?)] {
        let asked = sound.circumstances.problemTimes.count
        return limits.monograph.protocols.flatMap { titration in
            titration.ladders.flatMap { ladder -> [(rung: Rung, next: Rung?)] in
                let times = asked > 0 ? asked : titration.usualProblemTimes.count
                return ladder.indices.filter { stands(before, on: ladder[$0], times) }.map { place in
                    (ladder[place], place + 1 < ladder.count ? ladder[place + 1] : nil)
                }
            }
        }
    }

    /// Whether a step, the same on all its days, takes what a rung prints.
    static func stands(_ step: DoseStep, on rung: Rung, _ problemTimes: Int) -> Bool {
        let printed = amounts(rung.regimen, problemTimes: problemTimes)
        return printed.everyDays == step.everyDays
            && printed.amounts == step.doses.map(\.amount.micrograms).sorted(by: >)
    }
}
