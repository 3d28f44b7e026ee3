import DoseModel

/// Comes down from what is taken, to less or to nothing, within what a cut may take away.
struct WayLower {
    let revision: RevisionTools

    /// Stretches of the way, and what was picked for them.
    struct Result {
        var pieces: [RestPiece] = []
        var picks: [Pick] = []
        var findings: [Finding] = []
    }

    /// What is taken as long as the last cut is too fresh for another one; nothing where it is not.
    ///
    /// - Parameter rule: what says how many days lie between two cuts.
    func wait(from current: Regimen, by rule: TaperRule) throws(InputError) -> Result {
        var result = Result()
        guard let last = revision.standing.last, let cut = try lastCut() else { return result }
        let least = try fewestDays(at: current.average, by: rule)
        let left = current.wholeRounds(least) - cut.days(until: revision.order.from)
        guard left > 0 else { return result }
        let first = revision.order.from.adding(days: left)
        result.pieces.append(
            .taken(
                revision.standing.rest ?? last, phase: last.phase, days: left,
                why:
                    "The dose was cut on \(cut.text); \(left.daysText) more before the next cut (\(rule.interval.citation))"
            ))
        result.findings.append(
            Finding(
                .w404, .note,
                "the next cut waits until \(first.readableText): the last one was on \(cut.readableText)",
                date: first, actual: "\(cut.days(until: revision.order.from).daysText) after the last",
                limit: "at least \(least.daysText)", basis: rule.interval.basis, citation: rule.interval.citation))
        return result
    }

    /// The steps between what is taken and a lower goal, where one cut would be too large; the goal is not among them.
    func steps(from start: Regimen, to goal: Regimen, by rule: TaperRule) throws(InputError) -> Result {
        let spread = goal.everyDays == start.everyDays ? start : start.overTwoDays
        let caps = CutCaps(limits: rule.limits)
        let footing = revision.tools.footing(caps: caps, upTo: start.largestDose)
        let chain = RegimenChain.down(from: spread, to: goal, footing)
        let measures = chain.map(RegimenMeasure.init)
        var result = Result()
        var index = 0
        while index < chain.count - 1 {
            let allowed = caps.following(measures[index])
            guard let farthest = (index + 1..<chain.count).last(where: { allowed(measures[$0]) }) else {
                throw revision.refusal(
                    "no products at hand make a step from \(chain[index].text) towards \(goal.text) that is small enough"
                        + " (\(rule.citation))", possible: "--stop, which comes off altogether, or other products")
            }
            index = farthest
            guard index < chain.count - 1 else { break }
            let days = chain[index].wholeRounds(try fewestDays(at: chain[index].average, by: rule))
            result.pieces.append(
                .planned(
                    Leg(
                        phase: .taper, regimen: chain[index], days: days,
                        why: "A step on the way to \(goal.averageText): one cut would be too large (\(rule.citation))"))
            )
        }
        return result
    }

    /// The taper from a regimen that was kept for a while, down to nothing.
    ///
    /// - Parameter more: days between the day of the revision and the first cut.
    func off(from start: Regimen, after more: Int) throws(InputError) -> Result {
        let taken = try revision.exposure()
        let exposure = taken.days + more
        let highest = max(taken.highest, start.largestDay)
        let choice = TaperChoice(
            monograph: revision.monograph, request: revision.request, titration: revision.titration)
        let (rule, pick) = try choice.rule(highest: highest, exposure: exposure)
        let descent = try Descent(rule: rule, request: revision.request, choices: .usual, tools: revision.tools).legs(
            from: start, highest: highest, exposure: exposure)
        var result = Result(pieces: descent.legs.map { .planned($0) })
        result.picks.say(pick)
        for pick in descent.picks { result.picks.say(pick) }
        return result
    }

    /// The fewest days a dose is kept on the way down.
    func fewestDays(at average: Ratio, by rule: TaperRule) throws(InputError) -> Int {
        var request = revision.request
        request.taperPace = .fastest
        return try CutWait(rule: rule, request: request, choices: .usual).choice(of: nil, at: average).days
    }

    /// The day of the last cut, where nothing has risen since; `nil` where none is known.
    private func lastCut() throws(InputError) -> CivilDate? {
        let levels = try revision.levels()
        for (level, before) in zip(levels, levels.dropFirst()).reversed().map({ ($1, $0) }) {
            if level.regimen.average > before.regimen.average { return nil }
            if level.regimen.average < before.regimen.average { return level.from }
        }
        return nil
    }
}
