import DoseModel

/// What was read from a file without the places it was read from.
enum PlacelessPlan {
    static func of(_ plan: Plan) -> Plan {
        Plan(
            identity: plan.identity, drug: plan.drug, protocolName: plan.protocolName, timeZone: plan.timeZone,
            monograph: plan.monograph, soFar: plan.soFar, steps: plan.steps.map(of), ending: plan.ending,
            milestones: plan.milestones, supply: plan.supply, dispensed: plan.dispensed, picks: plan.picks,
            goal: plan.goal, change: plan.change, history: plan.history.map(of),
            held: plan.held.map { HeldRest(steps: $0.steps.map(of), ending: $0.ending) })
    }

    static func of(_ circumstances: Circumstances) -> Circumstances {
        var result = circumstances
        result.acknowledgements = circumstances.acknowledgements.map {
            Acknowledgement(code: $0.code, step: $0.step, by: $0.by, reason: $0.reason)
        }
        return result
    }

    private static func of(_ revision: PlanRevision) -> PlanRevision {
        PlanRevision(
            number: revision.number, written: revision.written, change: revision.change,
            steps: revision.steps.map(of), ending: revision.ending, milestones: revision.milestones)
    }

    private static func of(_ step: DoseStep) -> DoseStep {
        DoseStep(
            number: step.number, key: step.key, phase: step.phase, start: step.start, end: step.end,
            everyDays: step.everyDays,
            doses: step.doses.map {
                ScheduledDose(
                    slot: $0.slot, anchor: $0.anchor, time: $0.time, weekdays: $0.weekdays, cycleDay: $0.cycleDay,
                    amount: $0.amount, take: $0.take)
            },
            statedTotal: step.statedTotal, calculation: step.calculation, why: step.why)
    }
}
