package import DoseModel

/// Turns a request into a plan. A pure function of monograph and request; it knows no drug and no clock.
///
/// The plan keeps every limit of the person that it can keep. Whether the person may take the drug at all is not
/// decided here: the checker says so, and its errors keep a plan from being delivered.
package struct Planner {
    let monograph: Monograph

    /// Creates a planner for one drug.
    package init(monograph: Monograph) {
        self.monograph = monograph
    }

    /// Plans.
    ///
    /// - Parameters:
    ///   - id: the lower-case UUID the plan is to keep through all its revisions.
    ///   - clocks: the clocks of the request's zones, so that no dose stands where clocks change; `nil` where no zone is
    ///     known.
    /// - Throws: an ``InputError`` at the request's key where what is asked lies outside the monograph's ranges, or where
    ///   no plan exists.
    package func plan(
        _ request: PlanRequest, id: String, clocks: TripClocks? = nil
    ) throws(InputError) -> Planned {
        guard let solids = usualSolids(for: request) else {
            return try plan(request, id: id, choices: .usual, clocks: clocks)
        }
        if let planned = try? plan(solids, id: id, choices: .usual, clocks: clocks) { return planned }
        return try plan(request, id: id, choices: .usual, clocks: clocks).adding(liquidPick)
    }

    /// Plans with other choices inside the monograph's ranges than the usual ones, where the request leaves them open.
    package func plan(
        _ request: PlanRequest, id: String, choices: Choices, clocks: TripClocks? = nil
    ) throws(InputError) -> Planned {
        let monograph = monograph.resolved(for: request.circumstances, protocolName: request.protocolName)
        let titration = try protocolAsked(by: request, in: monograph)
        let taper = TaperChoice(monograph: monograph, request: request, titration: titration)
        try RequestRanges(monograph: monograph, request: request).validate(
            titration: titration, taper: try taper.named())
        let tools = Tools(monograph: monograph, request: request, titration: titration)
        let beginning = try Beginning(request, monograph: monograph, choice: tools.choice)
        let fit =
            choices == .usual
            ? try EndBy(
                monograph: monograph, request: request, titration: titration, taper: taper, beginning: beginning,
                tools: tools
            ).fit() : nil
        let choices = fit?.choices ?? choices
        let course = try Course(
            monograph: monograph, request: request, choices: choices, titration: titration, taper: taper,
            beginning: beginning, tools: tools
        ).legs()

        let span = request.spans[.products] ?? request.spans[.target]
        let walk = try PhaseWalker(schedule: tools.schedule).walk(
            course.legs, of: try tools.compositions(of: course.legs, at: span), from: request.start, at: span)
        let milestones = MilestoneDays(
            monograph: monograph, titration: titration, wishes: request.circumstances.reminders
        ).milestones(
            of: walk.steps, legs: course.legs, earlier: beginning.current, ending: course.ending)
        var picks = PersonalPicks(monograph: monograph, request: request, titration: titration, tools: tools).picks
        picks += [beginning.pick].compactMap(\.self) + course.picks
        let clocked = try ClockedPlan(
            walk.steps, milestones: milestones,
            earlier: tools.assumedTimes() + course.findings + walk.findings + [fit?.finding].compactMap(\.self),
            request: request, monograph: monograph, clocks: clocks)
        let plan = Plan(
            identity: PlanIdentity(id: id, revision: 0, written: request.written ?? request.start),
            drug: monograph.id, protocolName: request.protocolName, timeZone: request.circumstances.timeZone,
            zones: clocked.zones, monograph: MonographReference(id: monograph.id, version: monograph.version),
            soFar: request.soFar,
            steps: clocked.steps, ending: course.ending, milestones: clocked.milestones,
            supply: Supply().lines(of: walk.steps, monograph: monograph), picks: picks + clocked.picks,
            goal: request.goal)
        return Planned(plan: plan, findings: clocked.findings)
    }

    private func protocolAsked(
        by request: PlanRequest, in monograph: Monograph
    ) throws(InputError) -> TitrationProtocol? {
        if request.protocolName == PlanRequest.taperOnly { return nil }
        guard let titration = monograph.titrationProtocol(named: request.protocolName) else {
            throw InputError(
                "\(monograph.id) has no protocol \(request.protocolName)", at: request.spans[.titrationProtocol],
                expected: (monograph.protocols.map(\.id) + [PlanRequest.taperOnly]).joined(separator: ", "))
        }
        return titration
    }
}
