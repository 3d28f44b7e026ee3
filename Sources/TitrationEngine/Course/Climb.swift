import DoseModel

/// Titration and trial: up the ladder at the asked pace, as high as the person's limits allow.
struct Climb {
    let monograph: Monograph
    let request: PlanRequest
    let titration: TitrationProtocol
    let tools: Tools

    /// Legs and what is to be said about them.
    struct Result {
        var legs: [Leg] = []
        var findings: [Finding] = []
    }

    /// The legs from the first dose, or from what is taken already, through the trial.
    func legs() throws(InputError) -> Result {
        let asked = request.target ?? titration.usualTarget
        let target = try tools.choice.regimen(asked, at: request.spans[.target])
        guard !target.doses.isEmpty else {
            throw InputError("the target has no dose", at: request.spans[.target], expected: "a dose above 0 mg")
        }
        try RequestRanges(monograph: monograph, request: request).validate(target: target)

        var result = Result()
        let shape = FixedStepUp(
            perDose: monograph.step.increasePerDose?.value ?? target.largestDose,
            perDay: monograph.step.increasePerDay?.value ?? target.total)
        let rungs = try Ladder(titration: titration, choice: tools.choice, shape: shape).rungs(to: target)
        var path = try withinLimits(rungs, target: target, &result)
        if let soFar = request.soFar {
            let current = try tools.choice.regimen(soFar.regimen, at: request.spans[.soFar])
            if let broken = tools.limits.broken(by: current) {
                throw InputError(
                    "\(current.text) is taken already, which is more than \(broken.owner) allows (\(broken.cited.value.text))",
                    at: request.spans[.soFar], expected: "protocol: \(PlanRequest.taperOnly), to come down first")
            }
            path = try continued(path, from: current, shape: shape)
            let left = pace - soFar.days
            if left > 0, path.first != current {
                result.legs.append(
                    Leg(
                        phase: .hold, regimen: current, days: left,
                        why: "Taken for \(soFar.days) days so far; \(left) more before the next step"))
            }
        } else {
            path = try gentleStart(path)
        }
        notePace(&result)
        result.legs += legs(along: path, isContinued: request.soFar != nil)
        return result
    }

    /// Days between two increases: the asked ones, lengthened where the kidneys need more.
    private var pace: Int {
        max(request.pace ?? monograph.step.usualInterval.value, tools.limits.minimumDays.value)
    }

    private func notePace(_ result: inout Result) {
        let asked = request.pace ?? monograph.step.usualInterval.value
        guard pace > asked else { return }
        result.findings.append(
            Finding(
                .s202, .warning, "pace lengthened from \(asked) to \(pace) days: \(tools.limits.kidneyText)",
                actual: "\(asked) days", limit: "at least \(pace) days", basis: tools.limits.minimumDays.basis,
                citation: tools.limits.minimumDays.citation, help: "ask for a pace of \(pace) days",
                span: request.spans[.pace]))
    }

    /// The rungs up to the first that breaks a limit; where the very first does, that rung made smaller.
    private func withinLimits(
        _ rungs: [Regimen], target: Regimen, _ result: inout Result
    ) throws(InputError) -> [Regimen] {
        guard let broken = rungs.lazy.compactMap({ tools.limits.broken(by: $0) }).first else { return rungs }
        var path = Array(rungs.prefix { tools.limits.broken(by: $0) == nil })
        if path.isEmpty {
            let reduced = Reduction(composer: tools.composer).reduced(
                rungs[0], daily: tools.limits.daily?.cited.value, perDose: tools.limits.perDose?.cited.value)
            guard let reduced else {
                throw InputError(
                    "P601: the products at hand make no dose as small as \(broken.owner) allows"
                        + " (\(broken.cited.value.text))", at: request.spans[.products] ?? request.spans[.target],
                    expected: "a product that makes \(broken.cited.value.text) or less")
            }
            path = [reduced]
        }
        let highest = path[path.count - 1]
        let limitText = broken.cited.value.text
        result.findings.append(
            Finding(
                broken.code, .warning,
                "target lowered: \(target.text) (\(target.total.perDayText)) was asked; the highest rung that"
                    + " \(broken.owner) allows is \(highest.text) (\(highest.total.perDayText))",
                actual: target.total.perDayText, limit: limitText, basis: broken.cited.basis,
                citation: broken.cited.citation, help: "ask for \(highest.text), or change the limit's cause",
                span: request.spans[.target]))
        return path
    }

    /// A lower first rung where the kidneys forbid the protocol's own.
    private func gentleStart(_ path: [Regimen]) throws(InputError) -> [Regimen] {
        guard let first = path.first, let limit = tools.limits.startDaily, first.total > limit.cited.value else {
            return path
        }
        let lower = Reduction(composer: tools.composer).reduced(
            first, daily: limit.cited.value, perDose: tools.limits.perDose?.cited.value)
        guard let lower else {
            throw InputError(
                "P601: the products at hand make no first dose of \(limit.cited.value.text) or less, which"
                    + " \(limit.owner) asks for", at: request.spans[.products] ?? request.spans[.target],
                expected: "a product that makes \(limit.cited.value.text) or less")
        }
        return [lower] + path
    }

    /// The part of the path above what is taken already.
    private func continued(
        _ path: [Regimen], from current: Regimen, shape: FixedStepUp
    ) throws(InputError) -> [Regimen] {
        let goal = path[path.count - 1]
        guard current != goal else { return [goal] }
        guard goal.total >= current.total else {
            throw InputError(
                "\(current.text) is taken already, which is more than the highest dose to climb to, \(goal.text)",
                at: request.spans[.soFar], expected: "protocol: \(PlanRequest.taperOnly), or a higher target")
        }
        if let index = path.firstIndex(of: current) { return Array(path[(index + 1)...]) }
        // Beside the ladder only a climb is planned: a dose that would have to move or fall first is not guessed at.
        guard current.isWithin(goal) else {
            throw InputError(
                "\(current.text) is taken already, which is not on the way to \(goal.text)", at: request.spans[.soFar],
                expected: "a target that keeps these doses, or protocol: \(PlanRequest.taperOnly)")
        }
        return shape.regimens(from: current, to: goal)
    }

    private func legs(along path: [Regimen], isContinued: Bool) -> [Leg] {
        var previous: Regimen?
        return path.enumerated().map { index, regimen in
            defer { previous = regimen }
            let isLast = index == path.count - 1
            var why = change(to: regimen, from: previous, isFirst: index == 0 && !isContinued)
            if isLast { why += "; \(trialText)" }
            return Leg(phase: isLast ? .trial : .titration, regimen: regimen, days: isLast ? trialDays : pace, why: why)
        }
    }

    private var trialDays: Int { request.trial ?? titration.usualStay.value }

    private var trialText: String {
        (request.target == nil ? "the protocol's usual target, as none was asked for; " : "")
            + "trial of \(trialDays) days\(request.trial == nil ? ", the protocol's usual length" : ""): keep it"
            + (titration.trial.map { " if the benefit is at least \($0.benefit.value) % (\($0.benefit.citation))" }
                ?? "")
    }

    private func change(to regimen: Regimen, from previous: Regimen?, isFirst: Bool) -> String {
        if isFirst { return "Starts low: \(regimen.total.perDayText) (\(titration.citation))" }
        guard let previous else { return "Goes on from what is taken already" }
        if regimen.total == previous.total { return "The same daily total at other times (\(titration.citation))" }
        let picked = request.pace == nil ? ", the usual pace" : ""
        return "Up by \((regimen.total - previous.total).perDayText) after \(pace) days\(picked); the range is"
            + " \(monograph.step.interval.value.lowerBound)-\(monograph.step.interval.value.upperBound) days"
            + " (\(monograph.step.interval.citation))"
    }
}
