import DoseModel

/// Puts steps in between where a dose falls too far, or the drug is stopped at once.
struct StepDownRepairs {
    /// More steps in between would be another plan.
    private static let mostSteps = 200  // lint: bounds the work, no clinical number

    private let check: CheckContext
    private let doses: RepairDoses

    /// For one check.
    init(_ check: CheckContext, _ doses: RepairDoses) {
        self.check = check
        self.doses = doses
    }

    /// One candidate for each published way down, the usual one first.
    func candidates(for finding: Finding) -> [RepairCandidates.Candidate] {
        let cut = check.cuts.first { cut in
            check.step(of: cut.change)?.number == finding.step && cut.change.date == finding.date
        }
        guard let cut, let template = template(cut.change) else { return [] }
        let place = cut.change.beginning.map { check.timeline[$0].number - 1 } ?? check.plan.steps.count
        let date = cut.change.date ?? check.plan.identity.written
        return WaysDown(in: check).rules(for: cut).flatMap { rule in
            [false, true].compactMap { isSlow in
                guard let levels = levels(of: cut.change, template, by: rule, isSlow: isSlow) else { return nil }
                let steps = levels.compactMap { template.step($0.amounts, days: $0.days, from: date) }
                return steps.count == levels.count ? [.insert(at: place, steps)] : nil
            }
        }
    }

    /// The moments of the step before; of the one after where what was taken before has none.
    private func template(_ change: LevelChange) -> DoseTemplate? {
        if let ending = change.ending { return DoseTemplate(check.timeline[ending]) }
        guard let beginning = change.beginning, let after = DoseTemplate(check.timeline[beginning]),
            after.doses.count >= change.before.amounts.count
        else { return nil }
        return after
    }

    /// A level in between, and how long it is kept.
    private struct Level {
        let amounts: [Dose]
        let days: Int
    }

    private func levels(
        of change: LevelChange, _ template: DoseTemplate, by rule: TaperRule, isSlow: Bool
    ) -> [Level]? {
        func padded(_ amounts: [Dose]) -> [Dose] {
            template.doses.indices.map { $0 < amounts.count ? amounts[$0] : .zero }
        }
        let target = padded(change.after.amounts)
        var current = padded(change.before.amounts)
        guard change.after.amounts.count <= current.count else { return nil }
        var levels: [Level] = []
        while !isAllowed(current, target, rule), levels.count < StepDownRepairs.mostSteps {
            guard let next = next(current, target, rule), next.contains(where: { $0 > .zero }), next != target else {
                return nil
            }
            let fewest = cap(at: next, rule)?.interval?.value ?? rule.interval.value.lowerBound
            levels.append(Level(amounts: next, days: isSlow ? max(fewest, rule.usualInterval.value) : fewest))
            current = next.sorted(by: >)
        }
        return levels.isEmpty || levels.count == StepDownRepairs.mostSteps ? nil : levels
    }

    private func cap(at amounts: [Dose], _ rule: TaperRule) -> CutLimit? { rule.limit(at: amounts.total()) }

    private func isAllowed(_ current: [Dose], _ target: [Dose], _ rule: TaperRule) -> Bool {
        let cap = cap(at: current, rule)
        let falls = zip(current, target).map { $0 - $1 }
        if let perDose = cap?.perDose?.value, falls.contains(where: { $0 > perDose }) { return false }
        return room(current, cap).map { falls.total() <= $0 } ?? true
    }

    /// The most a day's total may fall; `nil` for no cap.
    private func room(_ current: [Dose], _ cap: CutLimit?) -> Dose? {
        let percent = cap?.percent?.value
        let share = percent.map { percent in
            Dose(micrograms: current.total().micrograms * percent.numerator / (100 * percent.denominator))
        }
        return [cap?.perDay?.value, share].compactMap(\.self).min()
    }

    /// The lowest level within the caps: the largest doses fall first.
    private func next(_ current: [Dose], _ target: [Dose], _ rule: TaperRule) -> [Dose]? {
        let cap = cap(at: current, rule)
        var room = room(current, cap)
        var next = current
        for rank in current.indices where current[rank] > target[rank] {
            var least = target[rank]
            if let perDose = cap?.perDose?.value { least = max(least, current[rank] - perDose) }
            if let room { least = max(least, current[rank] - room) }
            guard let dose = least == target[rank] ? least : doses.smallest(atLeast: least), dose < current[rank] else {
                continue
            }
            next[rank] = dose
            room = room.map { $0 - (current[rank] - dose) }
        }
        return next == current ? nil : next
    }
}
