import DoseModel

/// The whole way of a plan: up, the time at the target, and down or on.
struct Course {
    let monograph: Monograph
    let request: PlanRequest
    let choices: Choices
    /// `nil` for a plan that only comes off.
    let titration: TitrationProtocol?
    let taper: TaperChoice
    let beginning: Beginning
    let tools: Tools

    /// The legs, how they end and what is to be said about them.
    struct Result {
        var legs: [Leg] = []
        var ending = Ending.stop
        var findings: [Finding] = []
        var picks: [Pick] = []
    }

    func legs() throws(InputError) -> Result {
        guard let titration else { return try comingOff() }
        let climb = try Climb(
            monograph: monograph, request: request, choices: choices, titration: titration, beginning: beginning,
            tools: tools
        ).legs()
        var result = Result(legs: climb.legs, findings: climb.findings, picks: climb.picks)
        switch request.then ?? titration.usualSequel {
        case .taper:
            guard let last = climb.legs.last else { return result }
            try comeOff(last.regimen, &result)
        case .review: result.ending = .review
        case .continue:
            result.ending = .continue
            if let trial = titration.trial { result.legs.append(maintenance(after: climb.legs, rule: trial)) }
        }
        return result
    }

    private func comingOff() throws(InputError) -> Result {
        guard let current = beginning.current else {
            throw InputError(
                "a taper needs to know what is taken now", at: request.spans[.titrationProtocol],
                expected: "so-far: { dose: ..., for: ... days }")
        }
        var result = Result()
        let rule = try comeOff(current, &result)
        guard !result.legs.isEmpty else {
            throw InputError(
                "no taper is needed: \(current.text) may be stopped at once after so short a time"
                    + " (\(rule.directStop?.days.citation ?? rule.citation))", at: request.spans[.soFar])
        }
        return result
    }

    /// Adds the way down from a regimen; where none is needed, says so at the last leg.
    @discardableResult
    private func comeOff(_ start: Regimen, _ result: inout Result) throws(InputError) -> TaperRule {
        let totals = result.legs.map(\.regimen.largestDay) + [beginning.earlier?.largestDay ?? .zero]
        let highest = totals.max() ?? start.largestDay
        let exposure = beginning.days + result.legs.map(\.days).reduce(0, +)
        let (rule, pick) = try taper.rule(highest: highest, exposure: exposure)
        let descent = try Descent(rule: rule, request: request, choices: choices, tools: tools).legs(
            from: start, highest: highest, exposure: exposure)
        result.picks.say(pick)
        for pick in descent.picks { result.picks.say(pick) }
        if descent.legs.isEmpty, let last = result.legs.popLast() { result.legs.append(stopped(last, rule)) }
        result.legs += descent.legs
        return rule
    }

    /// Says at the last leg why nothing comes between it and the stop.
    private func stopped(_ last: Leg, _ rule: TaperRule) -> Leg {
        guard let exemption = rule.directStop else { return last }
        let why =
            "\(last.why); then stopped at once, because at most \(exemption.text) need no taper"
            + " (\(exemption.days.citation))"
        return Leg(
            phase: last.phase, regimen: last.regimen, days: last.days, calculation: last.calculation, why: why)
    }

    private func maintenance(after legs: [Leg], rule: TrialRule) -> Leg {
        let decision = request.start.adding(days: legs.map(\.days).reduce(0, +))
        let months = rule.reassess.value.lowerBound
        return Leg(
            phase: .maintenance, regimen: legs[legs.count - 1].regimen,
            days: decision.days(until: decision.adding(months: months)),
            why: "Stays at the target until the first reassessment after \(months) months (\(rule.reassess.citation))")
    }
}
