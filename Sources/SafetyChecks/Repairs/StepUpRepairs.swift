import DoseModel

/// Puts lower steps before one that begins or rises too high.
struct StepUpRepairs {
    /// More steps in between would be another plan.
    private static let mostSteps = 100

    private let check: CheckContext
    private let doses: RepairDoses

    /// For one check.
    init(_ check: CheckContext, _ doses: RepairDoses) {
        self.check = check
        self.doses = doses
    }

    /// Steps in between, each kept as short as allowed, then longer; last the step itself at what is allowed.
    func candidates(for finding: Finding) -> [RepairCandidates.Candidate] {
        guard let change = check.changes.first(where: { isMeant($0, finding) }), let beginning = change.beginning,
            let template = DoseTemplate(check.timeline[beginning])
        else { return [] }
        let step = check.timeline[beginning]
        var result: [RepairCandidates.Candidate] = []
        for rule in check.stepRules {
            guard let levels = levels(of: change, to: template, by: rule), let first = levels.first else { continue }
            for days in lengths(rule) {
                let steps = levels.compactMap { template.step($0, days: days, from: step.step.start) }
                if steps.count == levels.count { result.append([.insert(at: step.number - 1, steps)]) }
            }
            if let only = template.step(first, days: 1, from: step.step.start) {
                result.append([.setDoses(step: step.number - 1, to: only.doses, everyDays: only.everyDays)])
            }
        }
        if let rarer = rarer(step, change) { result.append(rarer) }
        return result
    }

    private func isMeant(_ change: LevelChange, _ finding: Finding) -> Bool {
        guard let step = check.step(of: change), step.number == finding.step, change.date == finding.date else {
            return false
        }
        return finding.code == .s201 ? !change.isStart : change.isStart
    }

    /// How many days each step in between may be kept, the fewest first.
    private func lengths(_ rule: StepRule) -> [Int] {
        let least = check.kidney(on: nil).band.minimumDays?.value ?? 1
        let range = rule.interval.value
        return Set([range.lowerBound, rule.usualInterval.value, range.upperBound].map { max($0, least) }).sorted()
    }

    /// The levels between what was taken and what is to be, each within the caps on the one before it; `nil` where the
    /// products make no such way.
    private func levels(of change: LevelChange, to template: DoseTemplate, by rule: StepRule) -> [[Dose]]? {
        let target = template.amounts
        var current = target.indices.map { rank in
            rank < change.before.amounts.count ? min(change.before.amounts[rank], target[rank]) : .zero
        }
        var levels: [[Dose]] = []
        while !isAllowed(current, target, rule), levels.count < StepUpRepairs.mostSteps {
            guard let next = next(current, target, rule), next != target else { return nil }
            levels.append(next)
            current = next
        }
        return levels.isEmpty || levels.count == StepUpRepairs.mostSteps ? nil : levels
    }

    private func isAllowed(_ current: [Dose], _ target: [Dose], _ rule: StepRule) -> Bool {
        let (perDose, perDay) = caps(current, rule)
        let rises = zip(target, current).map { $0 - $1 }
        return rises.allSatisfy { rise in perDose.map { rise <= $0 } ?? true }
            && (perDay.map { rises.total() <= $0 } ?? true)
    }

    /// The highest level within the caps, the largest doses first.
    private func next(_ current: [Dose], _ target: [Dose], _ rule: StepRule) -> [Dose]? {
        let (perDose, perDay) = caps(current, rule)
        var room = perDay
        var next = current
        for rank in current.indices {
            var most = target[rank]
            if let perDose { most = min(most, current[rank] + perDose) }
            if let room { most = min(most, current[rank] + room) }
            guard let dose = doses.largest(atMost: most), dose > current[rank] else { continue }
            next[rank] = dose
            room = room.map { $0 - (dose - current[rank]) }
        }
        return next == current ? nil : next
    }

    /// The most a dose and a day may rise from a level: the start's limits from nothing.
    private func caps(_ current: [Dose], _ rule: StepRule) -> (perDose: Dose?, perDay: Dose?) {
        let total = current.total()
        guard total > .zero else {
            let perDay = [rule.startPerDay.value, check.kidney(on: nil).band.startDaily?.value].compactMap(\.self).min()
            return (rule.startPerDose.value, perDay)
        }
        let factor = rule.increaseFactor?.value
        let grown = factor.map { factor in
            Dose(micrograms: total.micrograms * factor.numerator / factor.denominator - total.micrograms)
        }
        return (rule.increasePerDose?.value, [rule.increasePerDay?.value, grown].compactMap(\.self).min())
    }

    /// The same doses as seldom as one may begin.
    private func rarer(_ step: StepFacts, _ change: LevelChange) -> RepairCandidates.Candidate? {
        guard change.isStart, step.isUniform,
            let every = check.stepRules.compactMap(\.startEveryDays).map(\.value).min(), step.step.everyDays < every
        else { return nil }
        return [.setDoses(step: step.number - 1, to: step.step.doses, everyDays: every)]
    }
}
