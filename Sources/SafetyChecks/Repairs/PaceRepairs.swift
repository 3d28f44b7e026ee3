import DoseModel

/// Gives a step the days it lacks before the next change; all that follows moves with it.
struct PaceRepairs {
    private let check: CheckContext
    private let doses: RepairDoses

    /// For one check.
    init(_ check: CheckContext, _ doses: RepairDoses) {
        self.check = check
        self.doses = doses
    }

    /// The step before the change is lengthened; where none is, what is taken so far is kept.
    func candidates(for finding: Finding) -> [RepairCandidates.Candidate] {
        switch finding.code {
        case .s202: return climb(finding)
        case .w404: return descent(finding)
        default: return length(finding)
        }
    }

    private func climb(_ finding: Finding) -> [RepairCandidates.Candidate] {
        guard let firstDay = check.firstDay else { return [] }
        let (ladders, weeks) = (RungLengths(in: check), LadderWeeks(in: check))
        var (begun, last) = (firstDay, firstDay)
        var first = check.soFar ?? .none
        for change in check.changes where change.isStepUp {
            guard let date = change.date else { continue }
            if change.isStart {
                (begun, first) = (date, change.after)
            } else if date == finding.date, check.step(of: change)?.number == finding.step {
                let missing = StepPace.fewest(for: change, ladders, check).value - last.days(until: date)
                let breach = weeks.breach(of: change, begun: begun, at: first)
                return later(change, by: missing) + later(change, by: breach.map { $0.earliest - $0.day } ?? 0)
            }
            last = date
        }
        return []
    }

    private func descent(_ finding: Finding) -> [RepairCandidates.Candidate] {
        let cut = check.cuts.first {
            $0.change.date == finding.date && check.step(of: $0.change)?.number == finding.step
        }
        guard let cut, let days = cut.days else { return [] }
        // The nearest way first; another may ask for more days and less besides.
        let nearest = WaysDown(in: check).breach(of: cut)?.missingDays
        let others = WaysDown(in: check).rules(for: cut).map { CutMeasure(cut, by: $0).interval.value - days }
        return ([nearest].compactMap(\.self) + others.sorted()).flatMap { later(cut.change, by: $0) }
    }

    private func length(_ finding: Finding) -> [RepairCandidates.Candidate] {
        guard let stop = check.cuts.last(where: { $0.change.isStop && $0.change.date == finding.date }),
            let begin = check.cuts[stop.first].change.date, let end = stop.change.date
        else { return [] }
        let missing = check.monograph.tapers.compactMap(\.minimumDays).map { $0.value - begin.days(until: end) }
        return Set(missing).sorted().flatMap { later(stop.change, by: $0) }
    }

    private func later(_ change: LevelChange, by days: Int) -> [RepairCandidates.Candidate] {
        guard days > 0 else { return [] }
        if let ending = change.ending { return [[.lengthen(step: check.timeline[ending].number - 1, days: days)]] }
        guard let beginning = change.beginning, let template = DoseTemplate(check.timeline[beginning]),
            let hold = template.step(change.before.amounts, days: days, from: check.timeline[beginning].step.start)
        else { return [] }
        return [[.insert(at: check.timeline[beginning].number - 1, [hold])]]
    }
}
