import DoseModel

/// Comes off a regimen by one of the published ways: the caps on each cut and the shortest duration both hold, the
/// slower wins.
struct Descent {
    let rule: TaperRule
    let request: PlanRequest
    let choices: Choices
    let tools: Tools

    /// Legs and what was picked for them.
    struct Result {
        var legs: [Leg] = []
        var picks: [Pick] = []
    }

    /// The legs after `start`; none where the drug may be stopped at once.
    ///
    /// - Parameters:
    ///   - start: the regimen being taken.
    ///   - highest: the highest daily total ever taken.
    ///   - exposure: the days on the drug up to the first cut.
    func legs(from start: Regimen, highest: Dose, exposure: Int) throws(InputError) -> Result {
        guard !(rule.directStop?.covers(daily: highest, days: exposure) ?? false) else { return Result() }
        let footing = tools.footing(caps: CutCaps(limits: rule.limits), upTo: start.largestDose)
        let way = try GentlestWay(parameters: rule.shape, choices: choices).steps(below: start.average) {
            (shape) throws(InputError) in
            try shape.descent(from: start, footing)
        }
        let steps = way.steps.isEmpty ? [try thinned(start, footing)] : way.steps
        var result = Result(picks: way.picks)
        let isShort = rule.shortExposure?.covers(daily: highest, days: exposure) ?? false
        let waits = CutWait(rule: rule, request: request, choices: choices)
        var asked: [DayRange.Choice] = []
        for step in steps {
            let choice = try waits.choice(of: step.wait, at: step.regimen.average)
            asked.append(choice)
        }
        let days = stretched(asked.map(\.days), steps.map(\.regimen), to: isShort ? 0 : rule.minimumDays?.value ?? 0)
        for (choice, days) in zip(asked, days) { result.picks.say(pick(choice, lasting: days)) }
        let spare = try SpareDays(rule: rule, request: request, choices: choices).added(to: days, of: steps)
        result.picks.say(spare.pick)
        var previous = start
        for (index, step) in steps.enumerated() {
            result.legs.append(
                Leg(
                    phase: .taper, regimen: step.regimen, days: days[index] + spare.days[index],
                    calculation: step.calculation,
                    why: why(from: previous, to: step, days: days[index], asked: asked[index], isShort: isShort)
                        + spare.why(index)))
            previous = step.regimen
        }
        return result
    }

    /// The one step before nothing where the way itself would stop at once from the dose that is taken.
    private func thinned(_ start: Regimen, _ footing: Footing) throws(InputError) -> ShapeStep {
        let step = ShapeStep(
            regimen: LastDose(composer: tools.composer).regimen(after: start),
            remark: "so that it is not stopped at once")
        try footing.check([step], from: start, endsAtNothing: true, isStrict: true)
        return step
    }

    /// The waits, each raised to the same least number of days where together they would be too short, and to whole
    /// rounds, so that the next cut comes no sooner.
    private func stretched(_ waits: [Int], _ regimens: [Regimen], to least: Int) -> [Int] {
        // Where the only cut is the stop itself no wait can be made longer.
        guard var floor = waits.min() else { return [] }
        while waits.reduce(0, { $0 + max($1, floor) }) < least { floor += 1 }
        return zip(waits, regimens).map { wait, regimen in
            regimen.wholeRounds(max(wait, floor))
        }
    }

    /// What is said of a wait: the choice itself, or what became of it so that coming off takes long enough.
    private func pick(_ choice: DayRange.Choice, lasting days: Int) -> Pick? {
        guard let pick = choice.pick, days > choice.days, let minimum = rule.minimumDays else { return choice.pick }
        return Pick(
            what: pick.what, value: days.daysText, range: pick.range,
            why: "longer than \(choice.days.daysText), so that coming off lasts at least \(minimum.value.daysText)",
            citation: minimum.citation)
    }

    private func why(
        from previous: Regimen, to step: ShapeStep, days: Int, asked: DayRange.Choice, isShort: Bool
    ) -> String {
        let change = change(from: previous, to: step.regimen) + (step.remark.map { ", \($0)" } ?? "")
        if days > asked.days {
            return
                "\(change); \(days.daysText) at it, so that the taper lasts at least \((rule.minimumDays?.value ?? 0).daysText)"
                + " (\(rule.minimumDays?.citation ?? ""))"
        }
        let exemption =
            isShort ? "; short and low exposure, so no minimum length (\(rule.shortExposure?.days.citation ?? ""))" : ""
        if let own = step.wait {
            let range = own.value.count == 1 ? "" : " of \(own.value.lowerBound)-\(own.value.upperBound)"
            return
                "\(change); \(range.isEmpty ? days.daysText : "\(days)\(range) days") at it (\(own.citation))\(exemption)"
        }
        return "\(change); \(days.daysText) before the next cut, at least \(rule.interval.value.lowerBound) are needed"
            + " (\(rule.interval.citation))\(exemption)"
    }

    private func change(from previous: Regimen, to next: Regimen) -> String {
        if next.isVaried {
            return "To \(next.text), \(next.averageText) on average, down by"
                + " \(previous.average.minus(next.average).perDayText)"
        }
        if next.everyDays != previous.everyDays, next.doses.map(\.amount) == previous.doses.map(\.amount) {
            return "The same dose every \(next.everyDays == 2 ? "other day" : "\(next.everyDays) days")"
        }
        return "Down by \(previous.average.minus(next.average).perDayText)"
    }
}
