import DoseModel

/// What one of several plans comes to beside the others: when its dose changes, and when the drug is taken.
struct JointFacts {
    /// The drug's name.
    let drug: String
    /// What the drug is judged by.
    let monograph: Monograph
    /// The first day of the plan.
    let start: CivilDate
    /// The passages from one dose to another, in the order of time; those that only change the clock times left out.
    let changes: [LevelChange]
    /// The days on which the dose changes, in order, each once.
    let changeDays: [CivilDate]
    /// The stretches on which the drug is taken, in order.
    let taken: [DayStretch]

    /// Works out the facts; `nil` where the plan has no days, or numbers that leave no room to calculate. What is wrong
    /// with such a plan is said where it is judged alone.
    init?(_ member: JointMember) {
        let plan = member.plan
        var ignored = FindingList()
        guard PlanBounds.hold(plan, into: &ignored) else { return nil }
        let check = CheckContext(
            plan, in: member.circumstances, with: member.monograph, clockChanges: [])
        guard let first = check.timeline.first else { return nil }
        drug = plan.drug
        monograph = member.monograph
        start = first.step.start
        changes = check.changes.filter { $0.date != nil && JointFacts.isChange($0) }
        var days: [CivilDate] = []
        for day in changes.compactMap(\.date).sorted() where day != days.last { days.append(day) }
        changeDays = days
        taken = JointFacts.taken(check, isOpen: plan.ending != .stop)
    }

    /// The day the drug is taken for the first time; `nil` where it was taken before the plan, or never is.
    var firstDose: CivilDate? { taken.first?.start }
    /// The first day without the drug; `nil` where it goes on, or was never taken.
    var firstDayWithout: CivilDate? { taken.last?.end }

    private static func isChange(_ change: LevelChange) -> Bool {
        change.before.average != change.after.average || change.before.amounts != change.after.amounts
    }

    /// The steps with drug, those that follow one another joined; open at the start where the drug was taken before,
    /// and at the end where the last dose goes on.
    private static func taken(_ check: CheckContext, isOpen: Bool) -> [DayStretch] {
        var stretches: [DayStretch] = []
        if check.soFar != nil, let first = check.timeline.first {
            let missed = check.plan.soFar?.missed ?? 0
            stretches.append(DayStretch(start: nil, end: first.step.start.adding(days: -missed)))
        }
        for facts in check.timeline where !facts.level.isNone {
            let step = facts.step
            if let last = stretches.last, let end = last.end, step.start <= end {
                stretches[stretches.count - 1] = DayStretch(start: last.start, end: max(end, step.end))
            } else {
                stretches.append(DayStretch(start: step.start, end: step.end))
            }
        }
        if isOpen, let last = stretches.last, check.timeline.last.map({ !$0.level.isNone }) ?? false {
            stretches[stretches.count - 1] = DayStretch(start: last.start, end: nil)
        }
        return stretches
    }
}
