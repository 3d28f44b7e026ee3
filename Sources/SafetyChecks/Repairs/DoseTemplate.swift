import DoseModel

/// The moments of a day's doses, to be filled with other amounts.
struct DoseTemplate {
    /// The doses whose moments are kept, by time.
    let doses: [ScheduledDose]
    /// How often a day with doses comes.
    let everyDays: Int
    /// What the step was for.
    let phase: Phase

    /// The moments of a step that has the same doses on all its days; `nil` for another.
    init?(_ step: StepFacts) {
        guard step.isUniform, !step.level.isNone else { return nil }
        doses = step.step.doses.filter { !$0.amount.isZero }.sorted { $0.time < $1.time }
        everyDays = step.step.everyDays
        phase = step.step.phase
    }

    /// The places of the doses, the largest first, as levels count them.
    private var ranks: [Int] {
        doses.indices.sorted { (doses[$1].amount, $0) < (doses[$0].amount, $1) }
    }

    /// The amounts of its own doses, the largest first.
    var amounts: [Dose] { ranks.map { doses[$0].amount } }

    /// A step of so many days with other amounts, the largest at the moment that has the largest now. Its dates are
    /// to be laid.
    func step(_ amounts: [Dose], days: Int, from date: CivilDate) -> DoseStep? {
        guard amounts.count <= doses.count else { return nil }
        var filled: [ScheduledDose] = []
        for (rank, place) in ranks.enumerated() where rank < amounts.count && amounts[rank] > .zero {
            filled.append(doses[place].replacing(amount: amounts[rank], take: .some(nil)))
        }
        guard !filled.isEmpty else { return nil }
        return DoseStep(
            number: 1, phase: phase, start: date, end: date.adding(days: days), everyDays: everyDays,
            doses: filled.sorted { $0.time < $1.time }, why: "Put in to keep to the limits.")
    }

    /// So many of some doses, the first and the last among them.
    static func spread(_ doses: [ScheduledDose], over count: Int) -> [ScheduledDose] {
        guard doses.count > count, count > 0 else { return doses }
        guard count > 1 else { return [doses[doses.count - 1]] }
        return (0..<count).map { doses[$0 * (doses.count - 1) / (count - 1)] }
    }
}
