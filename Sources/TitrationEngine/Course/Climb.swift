import DoseModel

/// Titration and trial: up the ladder at the asked pace, as high as the person's limits allow.
struct Climb {
    let monograph: Monograph
    let request: PlanRequest
    let choices: Choices
    let titration: TitrationProtocol
    let beginning: Beginning
    let tools: Tools

    /// Legs and what is to be said about them.
    struct Result {
        var legs: [Leg] = []
        var findings: [Finding] = []
        var picks: [Pick] = []
    }

    /// The legs from the first dose, or from what is taken already, through the time at the target.
    func legs() throws(InputError) -> Result {
        let asked = request.target ?? titration.usualTarget
        let target = try tools.choice.regimen(asked, at: request.spans[.target])
        guard !target.isNothing else {
            throw InputError("the target has no dose", at: request.spans[.target], expected: "a dose above 0 mg")
        }
        try RequestRanges(monograph: monograph, request: request).validate(target: target)

        var result = Result()
        let ladder = try Ladder(titration: titration, choice: tools.choice)
        let beside = BesideLadder(
            rule: monograph.step, choices: choices, tools: tools, target: request.spans[.target])
        let way = try ladder.way(to: target, at: request.spans[.target]) { (start) throws(InputError) in
            try beside.steps(from: start, to: target, rungs: ladder.text, &result.picks)
        }
        result.picks.say(way.pick)
        var path = try LimitedPath(request: request, tools: tools).path(way.rungs, target: target, &result.findings)
        if let current = beginning.current {
            if let broken = tools.limits.broken(by: current, firmOnly: true) {
                throw InputError(
                    "\(current.text) is taken already, which is more than \(broken.owner) allows (\(broken.text))",
                    at: request.spans[.soFar], expected: "protocol: \(PlanRequest.taperOnly), to come down first")
            }
            path = try continued(path, from: current, ladder: ladder, beside: beside, &result.picks)
            let left = waits.choice(of: ladder.wait(of: current)).days - beginning.days
            if left > 0, path.first?.regimen != current {
                result.legs.append(
                    Leg(
                        phase: .hold, regimen: current, days: left,
                        why: "Taken for \(beginning.days) days so far; \(left) more before the next step"))
            }
        } else {
            path = try LimitedPath(request: request, tools: tools).gentleStart(
                path, every: monograph.step.startEveryDays)
        }
        path = path.map { $0.wait == nil ? $0.keeping(ladder.wait(of: $0.regimen)) : $0 }
        if let finding = waits.lengthened(path.dropLast().map(\.wait) + (path.count == 1 ? [nil] : [])) {
            result.findings.append(finding)
        }
        result.legs += legs(along: path, &result.picks)
        return result
    }

    private var waits: RungWait {
        RungWait(rule: monograph.step, request: request, choices: choices, limits: tools.limits)
    }

    /// The part of the path above what is taken already.
    private func continued(
        _ path: [ShapeStep], from current: Regimen, ladder: Ladder, beside: BesideLadder, _ picks: inout [Pick]
    ) throws(InputError) -> [ShapeStep] {
        let goal = path[path.count - 1]
        guard current != goal.regimen else { return [goal] }
        guard goal.regimen.average >= current.average else {
            throw InputError(
                "\(current.text) is taken already, which is more than the highest dose to climb to, \(goal.regimen.text)",
                at: request.spans[.soFar], expected: "protocol: \(PlanRequest.taperOnly), or a higher target")
        }
        if let index = path.firstIndex(where: { $0.regimen == current }) { return Array(path[(index + 1)...]) }
        // Beside the ladder only a climb is planned: a dose that would have to move or fall first is not guessed at.
        guard current.isWithin(goal.regimen) else {
            throw InputError(
                "\(current.text) is taken already, which is not on the way to \(goal.regimen.text)",
                at: request.spans[.soFar],
                expected: "a target that keeps these doses, or protocol: \(PlanRequest.taperOnly)")
        }
        return try beside.steps(from: current, to: goal.regimen, rungs: ladder.text, &picks)
    }

    private func legs(along path: [ShapeStep], _ picks: inout [Pick]) -> [Leg] {
        let stay = stay
        var legs: [Leg] = []
        var before: (step: ShapeStep, wait: DayRange.Choice)?
        for (index, step) in path.enumerated() {
            var why = change(to: step, from: before, isFirst: index == 0 && beginning.current == nil)
            let isLast = index == path.count - 1
            if isLast {
                why += "; \(stayText(stay.days))"
                picks.say(stay.pick)
            } else {
                let wait = waits.choice(of: step.wait)
                picks.say(wait.pick)
                before = (step, wait)
            }
            legs.append(
                Leg(
                    phase: isLast ? (titration.trial == nil ? .maintenance : .trial) : .titration,
                    regimen: step.regimen, days: isLast ? stay.days : step.regimen.wholeRounds(before?.wait.days ?? 0),
                    calculation: step.calculation, why: why))
        }
        return legs
    }

    private var stay: DayRange.Choice {
        DayRange(what: "days at the target", range: titration.stay, usual: titration.usualStay.value)
            .choice(asked: request.trial, at: choices.stay, because: choices.reason)
    }

    private func stayText(_ days: Int) -> String {
        let target = request.target == nil ? "the protocol's usual target, as none was asked for; " : ""
        let length = request.trial == nil ? ", the protocol's usual length" : ""
        guard let trial = titration.trial else { return target + "kept for \(days) days\(length)" }
        return target + "trial of \(days) days\(length): keep it if the benefit is at least"
            + " \(trial.benefit.value) % (\(trial.benefit.citation))"
    }

    private func change(
        to step: ShapeStep, from before: (step: ShapeStep, wait: DayRange.Choice)?, isFirst: Bool
    ) -> String {
        if isFirst { return "Starts low: \(step.regimen.averageText) (\(titration.citation))" }
        guard let before else { return "Goes on from what is taken already" }
        let (now, earlier) = (step.regimen.average, before.step.regimen.average)
        if now == earlier { return "The same daily total at other times (\(titration.citation))" }
        let change =
            now > earlier ? "Up by \(now.minus(earlier).perDayText)" : "Down by \(earlier.minus(now).perDayText)"
        let range = before.step.wait ?? monograph.step.interval
        let (low, high) = (range.value.lowerBound, range.value.upperBound)
        let usual = request.pace == nil && before.step.wait == nil && choices.pace == nil ? ", the usual pace" : ""
        if low == high { return "\(change) after \(before.wait.days.daysText)\(usual) (\(range.citation))" }
        return "\(change) after \(before.wait.days) days\(usual); the range is \(low)-\(high) days (\(range.citation))"
    }
}
