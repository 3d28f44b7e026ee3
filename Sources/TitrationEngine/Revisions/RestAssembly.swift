import DoseModel

/// Puts the rest of a plan behind what is over: dates without gap, clock times, tablets, keys, other dates, supply.
struct RestAssembly {
    let revision: RevisionTools

    func revised(_ rest: RestOfPlan) throws(InputError) -> Revised {
        let plan = revision.plan
        let number = plan.identity.revision + 1
        let steps = try steps(of: rest, number: number)
        guard let last = steps.last else {
            throw revision.refusal("nothing would be left of the plan", possible: "not to begin it")
        }
        let milestones = try RevisedMilestones(
            monograph: revision.monograph, titration: revision.titration,
            wishes: (rest.circumstances ?? revision.circumstances).reminders
        ).milestones(
            of: steps, ending: rest.ending, from: revision.order.from, earlier: plan.milestones,
            before: try revision.before(), review: rest.held == nil ? nil : last.end)
        let order = revision.order
        let held = rest.held.map { held in
            HeldRest(
                steps: held.steps.enumerated().map { $1.with(number: steps.count + $0 + 1) }, ending: held.ending)
        }
        let moved = StepNumbers(
            before: plan.steps + (plan.held?.steps ?? []), after: steps + (held?.steps ?? [])
        ).moved(rest.circumstances ?? revision.circumstances)
        var picks = plan.picks
        for pick in rest.picks { picks.say(pick) }
        let result = Plan(
            identity: PlanIdentity(id: plan.identity.id, revision: number, written: order.written), drug: plan.drug,
            protocolName: plan.protocolName, timeZone: plan.timeZone, zones: plan.zones,
            monograph: MonographReference(id: revision.monograph.id, version: revision.monograph.version),
            soFar: plan.soFar, steps: steps, ending: rest.ending, milestones: milestones,
            supply: Supply().lines(of: steps, monograph: revision.monograph), dispensed: plan.dispensed,
            onHand: plan.onHand, fills: plan.fills, picks: picks,
            goal: plan.goal,
            change: PlanChange(
                verb: order.revision.verb, words: rest.words, from: order.from, missed: rest.missed, by: order.by,
                why: order.why), history: plan.history + [plan.asRevision], held: held)
        return Revised(plan: result, circumstances: moved.circumstances, findings: rest.findings + moved.findings)
    }

    private func steps(of rest: RestOfPlan, number: Int) throws(InputError) -> [DoseStep] {
        let legs = rest.pieces.compactMap { piece -> Leg? in
            guard case .planned(let leg) = piece else { return nil }
            return leg
        }
        let schedule = RestSchedule(
            revision: revision,
            compositions: legs.isEmpty
                ? ProductChoice(products: [], compositions: [], splitTablets: 0, units: .zero)
                : try revision.tools.compositions(of: legs, at: revision.order.span))
        var steps = rest.past
        var day = rest.past.last?.end ?? rest.start ?? revision.standing.next.first?.start ?? revision.order.from
        var fresh = 0
        for piece in rest.pieces where piece.days > 0 {
            let end = day.adding(days: piece.days)
            switch piece {
            case .kept(let step): steps.append(step.on(day, until: end))
            case .taken(let step, let phase, _, let why):
                fresh += 1
                steps.append(step.with(key: "r\(number).\(fresh)", phase: phase, start: day, end: end, why: why))
            case .planned(let leg):
                fresh += 1
                steps.append(
                    DoseStep(
                        number: 0, key: "r\(number).\(fresh)", phase: leg.phase, start: day, end: end,
                        everyDays: leg.regimen.everyDays, doses: try schedule.doses(of: leg.regimen),
                        calculation: leg.calculation, why: leg.why))
            }
            day = end
        }
        return steps.enumerated().map { $1.with(number: $0 + 1) }
    }
}
