import DoseModel

/// What every verb works with: the plan, where it stands, the drug as it holds for the person, and the planner's tools.
struct RevisionTools {
    let plan: Plan
    let order: RevisionOrder
    let circumstances: Circumstances
    /// The drug as it holds for the person.
    let monograph: Monograph
    /// The plan's protocol; `nil` for one that only comes off, or comes from elsewhere.
    let titration: TitrationProtocol?
    let standing: Standing
    /// The request the rest is planned by.
    let request: PlanRequest
    let tools: Tools

    init(_ plan: Plan, in circumstances: Circumstances, by general: Monograph, _ order: RevisionOrder)
        throws(InputError)
    {
        let monograph = general.resolved(for: circumstances, protocolName: plan.protocolName)
        let titration = plan.protocolName.flatMap { monograph.titrationProtocol(named: $0) }
        var request = PlanRequest(
            drug: plan.drug, protocolName: titration?.id ?? PlanRequest.taperOnly, start: order.from,
            circumstances: circumstances,
            taper: plan.picks.last { $0.what == "way to come off" }.flatMap { monograph.taper(named: $0.value)?.id },
            goal: plan.goal)
        for field in [RequestField.products, .soFar, .target] { request.spans[field] = order.span }
        // A plan that tablets made so far is not given a liquid unasked.
        if let solids = Planner(monograph: monograph).usualSolids(for: request),
            !RevisionTools.needsLiquid(plan, monograph)
        {
            request = solids
        }
        self.plan = plan
        self.order = order
        self.circumstances = circumstances
        self.monograph = monograph
        self.titration = titration
        self.request = request
        standing = try Standing(plan, on: order.from, at: order.fromSpan ?? order.span)
        tools = Tools(monograph: monograph, request: request, titration: titration)
    }

    private static func needsLiquid(_ plan: Plan, _ monograph: Monograph) -> Bool {
        plan.steps.contains { step in
            step.doses.contains { dose in
                (dose.take ?? []).contains { monograph.product(named: $0.product)?.form.isMeasured ?? false }
            }
        }
    }

    /// A refusal of the verb that says what is possible instead.
    func refusal(_ message: String, possible: String) -> InputError {
        InputError(message, at: order.span, expected: possible)
    }

    /// Refuses to change the circumstances from a day on that lies before an earlier change of them.
    func refuseBeforeLastCircumstances() throws(InputError) {
        guard let last = circumstances.earlier.last, last.until >= order.from else { return }
        throw InputError(
            "kidneys or clock times changed already from \(last.until.text) on", at: order.fromSpan ?? order.span,
            expected: "--from with a day after that")
    }

    /// What was taken before the plan; `nil` for nothing, or nothing any more.
    func before() throws(InputError) -> Regimen? {
        guard let soFar = plan.soFar else { return nil }
        if soFar.missed > 0, let restart = monograph.restart, soFar.missed > restart.value { return nil }
        return try tools.choice.regimen(soFar.regimen, at: order.span)
    }

    /// What is taken up to the day before.
    ///
    /// - Throws: an ``InputError`` where nothing is.
    func current() throws(InputError) -> Regimen {
        if let last = standing.last { return try Regimen(of: last) }
        if let before = try before(), !before.isNothing { return before }
        throw refusal(
            "nothing of the plan was taken before \(order.from.text)",
            possible: "a day after \((standing.next.first?.start ?? order.from).text), --shift, or a new plan")
    }

    /// What the day itself would have: what is taken so far, or less where a step down begins on the day.
    func base() throws(InputError) -> Regimen {
        let current = try current()
        guard standing.rest == nil, let first = standing.next.first else { return current }
        let planned = try Regimen(of: first)
        return planned.average < current.average ? planned : current
    }

    /// The regimens taken before the day, the first one first, what was taken before the plan among them.
    func levels() throws(InputError) -> [(regimen: Regimen, from: CivilDate?)] {
        var result: [(Regimen, CivilDate?)] = []
        if let before = try before() { result.append((before, nil)) }
        for step in standing.past {
            let regimen = try Regimen(of: step)
            if result.last?.0 != regimen { result.append((regimen, step.start)) }
        }
        return result.map { (regimen: $0.0, from: $0.1) }
    }

    /// The most taken on a day so far, and for how many days the drug was taken.
    func exposure() throws(InputError) -> (highest: Dose, days: Int) {
        var (highest, days) = (Dose.zero, 0)
        if let before = try before(), let soFar = plan.soFar { (highest, days) = (before.largestDay, soFar.days) }
        for step in standing.past where !step.dailyTotal.isZero {
            highest = max(highest, step.dailyTotal)
            days += step.days
        }
        return (highest, days)
    }

    /// The way to come off that holds for so much and so long.
    func taper() throws(InputError) -> (rule: TaperRule, pick: Pick?) {
        let exposure = try exposure()
        return try TaperChoice(monograph: monograph, request: request, titration: titration).rule(
            highest: exposure.highest, exposure: exposure.days)
    }
}
