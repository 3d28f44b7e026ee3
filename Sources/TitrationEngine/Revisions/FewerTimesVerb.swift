import DoseModel

/// Night only, no doses by day, and doses before meals every other day: what helps against sleepiness and fog. The doses
/// that stay are as large as before, nothing is made up for, and nothing rises any more.
struct FewerTimesVerb {
    let revision: RevisionTools

    /// At bedtime only; where nothing is taken at bedtime, the last dose of the day moves there.
    func nightsOnly() throws(InputError) -> RestOfPlan {
        var base = try revision.base()
        let nights = base.doses.filter { $0.slot == .bedtime }
        guard nights.count < base.doses.count else {
            throw revision.refusal("the drug is taken at night only already", possible: "--step-back or --hold")
        }
        if nights.isEmpty { base = try movedToBedtime(base) }
        let goal = Regimen(doses: base.doses.filter { $0.slot == .bedtime }, everyDays: base.everyDays)
        return try StayLower(revision: revision).rest(from: base, to: goal, words: "at night only: \(goal.text)")
    }

    /// Without the doses before the evening: those of the day before dinner.
    func dropDaytime() throws(InputError) -> RestOfPlan {
        let base = try revision.base()
        let evening = minute(.dinner) ?? 0
        let goal = Regimen(
            doses: base.doses.filter { $0.slot == .dinner || $0.slot == .bedtime || (minute($0.slot) ?? 0) >= evening },
            everyDays: base.everyDays)
        guard !goal.isNothing else {
            throw revision.refusal(
                "all doses are taken by day, and nothing would be left", possible: "--nights-only, or --stop")
        }
        guard goal != base else {
            throw revision.refusal("no dose is taken by day", possible: "--nights-only or --step-back")
        }
        return try StayLower(revision: revision).rest(from: base, to: goal, words: "no doses by day: \(goal.text)")
    }

    /// The doses before meals on every other day, all others as before.
    func alternateDays() throws(InputError) -> RestOfPlan {
        let base = try revision.base()
        guard base.everyDays == 1 else {
            throw revision.refusal(
                "the drug is not taken every day already", possible: "--step-back, --hold or --stop")
        }
        guard base.doses.contains(where: { $0.anchor == .beforeMeal }) else {
            throw revision.refusal("no dose is tied to a meal", possible: "--nights-only, --step-back or --hold")
        }
        var goal = base.overTwoDays
        goal.doses.removeAll { $0.anchor == .beforeMeal && $0.cycleDay == 1 }
        return try StayLower(revision: revision).rest(
            from: base, to: goal, words: "before meals every other day: \(goal.text)")
    }

    private func movedToBedtime(_ regimen: Regimen) throws(InputError) -> Regimen {
        guard minute(.bedtime) != nil else {
            throw revision.refusal("no bedtime is known", possible: "a plan with `bedtime` under `day`")
        }
        var result = regimen
        for day in regimen.dueDays {
            guard let index = result.doses.lastIndex(where: { $0.cycleDay == day }) else { continue }
            result.doses[index].slot = .bedtime
            result.doses[index].anchor = .at
        }
        return result
    }

    private func minute(_ slot: DaySlot) -> Int? {
        revision.circumstances.day(with: revision.monograph).time(of: slot, on: .monday)?.minuteOfDay
    }
}
