import DoseModel

/// A plan that is revised by hand, the way revisions are: what lies before a day stays, a running step is cut in two,
/// and what is new gets keys of its own.
struct PlanUnderChange {
    private(set) var plan: Plan

    init(_ plan: Plan) { self.plan = plan }

    /// The day a number of days after the first Monday.
    static func day(_ offset: Int) -> CivilDate { OnePlan.monday.adding(days: offset) }

    /// Adds a revision that holds from a day: the steps from there on are replaced.
    ///
    /// - Parameters:
    ///   - tail: the steps from that day on, with their keys, numbered anew here.
    ///   - milestones: those from that day on; those before stay.
    mutating func revise(
        from: CivilDate, written: CivilDate? = nil, tail: [DoseStep], milestones: [Milestone] = []
    ) {
        var steps: [DoseStep] = []
        for step in plan.steps where step.start < from {
            steps.append(Self.step(step, number: steps.count + 1, key: step.key, step.start, min(step.end, from)))
        }
        for step in tail {
            steps.append(Self.step(step, number: steps.count + 1, key: step.key, step.start, step.end))
        }
        plan = Plan(
            identity: PlanIdentity(
                id: plan.identity.id, revision: plan.identity.revision + 1, written: written ?? from),
            drug: plan.drug, protocolName: nil, timeZone: plan.timeZone, monograph: plan.monograph, steps: steps,
            ending: .stop, milestones: plan.milestones.filter { $0.date < from } + milestones,
            change: PlanChange(verb: .hold, words: "changed", from: from, by: "", why: ""),
            history: plan.history + [plan.asRevision])
    }

    /// The parts of the present steps from a day on, moved by some days; what was running gets a new key.
    func rest(from: CivilDate, movedBy days: Int = 0) -> [DoseStep] {
        plan.steps.filter { $0.end > from }.map { step in
            let isRunning = step.start < from
            return Self.step(
                step, number: step.number, key: isRunning ? "r\(plan.identity.revision + 1).1" : step.key,
                max(step.start, from).adding(days: days), step.end.adding(days: days))
        }
    }

    static func step(
        _ step: DoseStep, number: Int, key: String, _ start: CivilDate, _ end: CivilDate, doses: [ScheduledDose]? = nil
    ) -> DoseStep {
        DoseStep(
            number: number, key: key, phase: step.phase, start: start, end: end, everyDays: step.everyDays,
            doses: doses ?? step.doses, why: step.why)
    }
}
