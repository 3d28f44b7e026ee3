package import DoseModel

/// Turns a request into a plan. A pure function of monograph and request; it knows no drug and no clock.
///
/// The plan keeps every limit of the person that it can keep. Whether the person may take the drug at all is not
/// decided here: the checker says so, and its errors keep a plan from being delivered.
package struct Planner {
    private let monograph: Monograph

    /// Creates a planner for one drug.
    package init(monograph: Monograph) {
        self.monograph = monograph
    }

    /// Plans.
    ///
    /// - Parameter id: the lower-case UUID the plan is to keep through all its revisions.
    /// - Throws: an ``InputError`` at the request's key where what is asked lies outside the monograph's ranges, or where
    ///   no plan exists.
    package func plan(_ request: PlanRequest, id: String) throws(InputError) -> Planned {
        let titration = try protocolAsked(by: request)
        try RequestRanges(monograph: monograph, request: request).validate(titration: titration)
        let tools = Tools(monograph: monograph, request: request, titration: titration)
        var findings = tools.assumedTimes()

        var legs: [Leg]
        var ending = Ending.stop
        if let titration {
            let climb = try Climb(monograph: monograph, request: request, titration: titration, tools: tools).legs()
            legs = climb.legs
            findings += climb.findings
            switch request.then ?? titration.usualSequel {
            case .taper:
                let descent = try descent(from: legs.last?.regimen, after: legs, tools: tools, request: request)
                if descent.isEmpty { legs = stoppedAtOnce(legs) }
                legs += descent
            case .review: ending = .review
            case .continue:
                ending = .continue
                legs.append(maintenance(after: legs, from: request.start, titration: titration))
            }
        } else {
            let current = try soFar(of: request, tools: tools)
            legs = try descent(from: current, after: [], tools: tools, request: request)
            guard !legs.isEmpty else {
                throw InputError(
                    "no taper is needed: \(current.text) may be stopped at once after so short a time"
                        + " (\(monograph.taper.directStop?.days.citation ?? ""))", at: request.spans[.soFar])
            }
        }

        let walk = try PhaseWalker(schedule: tools.schedule).walk(
            legs, from: request.start, at: request.spans[.products] ?? request.spans[.target])
        let rising = try risingSteps(legs, request: request, tools: tools)
        let milestones = MilestoneDays(monograph: monograph, titration: titration).milestones(
            of: walk.steps, rising: rising, isFirst: request.soFar == nil, ending: ending)
        let plan = Plan(
            identity: PlanIdentity(id: id, revision: 0, written: request.written ?? request.start),
            drug: monograph.id, protocolName: request.protocolName, timeZone: request.circumstances.timeZone,
            monograph: MonographReference(id: monograph.id, version: monograph.version), soFar: request.soFar,
            steps: walk.steps, ending: ending, milestones: milestones,
            supply: Supply().lines(of: walk.steps, monograph: monograph), goal: request.goal)
        return Planned(plan: plan, findings: findings + walk.findings)
    }

    private func protocolAsked(by request: PlanRequest) throws(InputError) -> TitrationProtocol? {
        if request.protocolName == PlanRequest.taperOnly { return nil }
        guard let titration = monograph.titrationProtocol(named: request.protocolName) else {
            throw InputError(
                "\(monograph.id) has no protocol \(request.protocolName)", at: request.spans[.titrationProtocol],
                expected: (monograph.protocols.map(\.id) + [PlanRequest.taperOnly]).joined(separator: ", "))
        }
        return titration
    }

    private func soFar(of request: PlanRequest, tools: Tools) throws(InputError) -> Regimen {
        guard let soFar = request.soFar else {
            throw InputError(
                "a taper needs to know what is taken now", at: request.spans[.titrationProtocol],
                expected: "so-far: { dose: ..., for: ... days }")
        }
        return try tools.choice.regimen(soFar.regimen, at: request.spans[.soFar])
    }

    private func descent(
        from start: Regimen?, after legs: [Leg], tools: Tools, request: PlanRequest
    ) throws(InputError) -> [Leg] {
        guard let start else { return [] }
        var totals = legs.map(\.regimen.total)
        if let soFar = request.soFar {
            totals.append(try tools.choice.regimen(soFar.regimen, at: request.spans[.soFar]).total)
        }
        return Descent(rule: monograph.taper, composer: tools.composer, pace: taperPace(of: request)).legs(
            from: start, highest: totals.max() ?? start.total,
            exposure: (request.soFar?.days ?? 0) + legs.map(\.days).reduce(0, +))
    }

    private func taperPace(of request: PlanRequest) -> Int? {
        switch request.taperPace {
        case .days(let days): days
        case .fastest: monograph.taper.interval.value.lowerBound
        case .slowest: monograph.taper.interval.value.upperBound
        case nil: request.pace
        }
    }

    /// Says at the last leg why nothing comes between it and the stop.
    private func stoppedAtOnce(_ legs: [Leg]) -> [Leg] {
        guard let last = legs.last, let exemption = monograph.taper.directStop else { return legs }
        let why =
            "\(last.why); then stopped at once, because at most \(exemption.text) need no taper"
            + " (\(exemption.days.citation))"
        return legs.dropLast() + [Leg(phase: last.phase, regimen: last.regimen, days: last.days, why: why)]
    }

    private func maintenance(after legs: [Leg], from start: CivilDate, titration: TitrationProtocol) -> Leg {
        let decision = start.adding(days: legs.map(\.days).reduce(0, +))
        let months = titration.trial?.reassess.value.lowerBound ?? 1
        return Leg(
            phase: .maintenance, regimen: legs[legs.count - 1].regimen,
            days: decision.days(until: decision.adding(months: months)),
            why:
                "Stays at the target until the first reassessment after \(months) months (\(titration.trial?.reassess.citation ?? ""))"
        )
    }

    private func risingSteps(_ legs: [Leg], request: PlanRequest, tools: Tools) throws(InputError) -> Set<Int> {
        var previous = Regimen(doses: [])
        if let soFar = request.soFar {
            previous = try tools.choice.regimen(soFar.regimen, at: request.spans[.soFar])
        }
        var result: Set<Int> = []
        for (index, leg) in legs.enumerated() {
            if leg.regimen.rises(from: previous) { result.insert(index + 1) }
            previous = leg.regimen
        }
        return result
    }
}
