import DoseModel

/// Brings a step under a ceiling: its doses are lowered to the largest one that keeps to it.
struct CeilingRepairs {
    private let check: CheckContext
    private let doses: RepairDoses

    /// For one check.
    init(_ check: CheckContext, _ doses: RepairDoses) {
        self.check = check
        self.doses = doses
    }

    /// A most for a dose or a day.
    private enum Limit {
        case dose(Dose)
        case day(Dose)
        case count(Int)
    }

    /// The step alone; then all steps that go beyond the same.
    func candidates(for finding: Finding) -> [RepairCandidates.Candidate] {
        guard let number = finding.step, check.steps.indices.contains(number - 1) else { return [] }
        let step = check.steps[number - 1]
        var result: [RepairCandidates.Candidate] = []
        for limit in limits(for: finding) where isAbove(step, limit) {
            guard let own = edits(step, limit) else { continue }
            result.append(own)
            let others = check.steps.filter { isAbove($0, limit) }
            guard others.count > 1 else { continue }
            let all = others.compactMap { edits($0, limit) }
            if all.count == others.count { result.append(all.flatMap(\.self)) }
        }
        return result
    }

    private func limits(for finding: Finding) -> [Limit] {
        func ceiling(_ tier: Ceiling.Tier, _ span: Ceiling.Span) -> Dose? {
            check.monograph.ceiling(tier, per: span, in: check.jurisdiction)?.limit.value
        }
        let kidney = check.kidney(on: finding.date)
        let band = kidney.band
        switch finding.code {
        case .c101: return [ceiling(.absolute, .dose).map(Limit.dose)].compactMap(\.self)
        case .c102: return [ceiling(.absolute, .day).map(Limit.day)].compactMap(\.self)
        case .c103:
            return [ceiling(.recommended, .dose).map(Limit.dose), ceiling(.recommended, .day).map(Limit.day)]
                .compactMap(\.self)
        default:
            let caution = kidney.dailyCaution.map { caution in
                let below = Dose(micrograms: caution.threshold.value.micrograms - (caution.includesThreshold ? 1 : 0))
                return Limit.day(below)
            }
            let isError = finding.severity == .error
            let sure = [
                kidney.dailyCeiling.map { Limit.day($0.value) }, band.perDose.map { Limit.dose($0.value) },
                band.dosesPerDay.map { Limit.count($0.value) },
            ].compactMap(\.self)
            let careful = [caution, band.perDoseCaution.map { Limit.dose($0.value) }].compactMap(\.self)
            return isError ? sure : sure + careful
        }
    }

    private func isAbove(_ step: StepFacts, _ limit: Limit) -> Bool {
        switch limit {
        case .dose(let most): (step.level.amounts.first ?? .zero) > most
        case .day(let most): step.level.dayTotal > most
        case .count(let most): step.level.amounts.count > most
        }
    }

    private func edits(_ step: StepFacts, _ limit: Limit) -> [PlanEdit]? {
        switch limit {
        case .dose(let most): doses.largest(atMost: most).map { capped(step, at: $0) }
        case .day(let most): capped(step, dayAtMost: most)
        case .count(let most): fewer(step, most)
        }
    }

    /// Every dose above `most` becomes that.
    private func capped(_ step: StepFacts, at most: Dose) -> [PlanEdit] {
        step.doses.indices.filter { step.doses[$0].amount > most }.map {
            .setAmount(step: step.number - 1, dose: $0, to: most)
        }
    }

    /// The largest dose that no dose may exceed so that the day keeps to a total.
    private func capped(_ step: StepFacts, dayAtMost limit: Dose) -> [PlanEdit]? {
        var most = step.level.amounts.first
        while let current = most {
            most = doses.largest(atMost: Dose(micrograms: current.micrograms - 1))
            guard let cap = most else { return nil }
            let lowered = step.step.doses.map { $0.amount > cap ? $0.replacing(amount: cap) : $0 }
            if StepFacts(step.step.replacing(doses: lowered), number: step.number).level.dayTotal <= limit {
                return capped(step, at: cap)
            }
        }
        return nil
    }

    /// As few doses a day as are allowed, the first and the last among them, each the largest of now.
    private func fewer(_ step: StepFacts, _ most: Int) -> [PlanEdit]? {
        guard step.isUniform, most > 0 else { return nil }
        let taken = step.step.doses.filter { !$0.amount.isZero }.sorted { $0.time < $1.time }
        return [
            .setDoses(
                step: step.number - 1, to: DoseTemplate.spread(taken, over: most), everyDays: step.step.everyDays)
        ]
    }
}
