import DoseModel

/// Steps up where no ladder leads: by the shape the drug's rule names, or in fixed steps within its caps.
struct BesideLadder {
    let rule: StepRule
    let choices: Choices
    let tools: Tools
    let target: SourceSpan?

    /// The steps after `start` up to and with `goal`.
    ///
    /// - Parameters:
    ///   - rungs: the rungs of the protocol's ladders in words, for a target that nothing leads to.
    ///   - picks: takes what was picked inside the shape's ranges.
    func steps(
        from start: Regimen, to goal: Regimen, rungs: String, _ picks: inout [Pick]
    ) throws(InputError) -> [ShapeStep] {
        let caps = RiseCaps(rule: rule)
        guard rule.shape != nil || !caps.isEmpty else {
            throw InputError(
                "\(goal.text) stands on no ladder of the protocol, and the monograph does not say how to climb elsewhere",
                at: target, expected: "one of the rungs: \(rungs)")
        }
        let footing = tools.footing(caps: caps, upTo: goal.largestDose)
        var steps: [ShapeStep] = []
        if start.isNothing {
            let first = FixedStepUp(
                perDose: rule.startPerDose.value, perDay: rule.startPerDay.value, footing: footing)
            steps = try first.regimens(from: start, to: goal).prefix(1).map { ShapeStep(regimen: $0) }
        }
        let begin = steps.last?.regimen ?? start
        guard begin != goal else { return steps }
        if let parameters = rule.shape {
            let way = try GentlestWay(parameters: parameters, choices: choices).steps(below: goal.average) {
                (shape) throws(InputError) in
                try shape.climb(from: begin, to: goal, footing)
            }
            for pick in way.picks { picks.say(pick) }
            return steps + way.steps
        }
        let fixed = FixedStepUp(
            perDose: rule.increasePerDose?.value, perDay: rule.increasePerDay?.value,
            factor: rule.increaseFactor?.value, footing: footing)
        return steps + (try fixed.regimens(from: begin, to: goal).map { ShapeStep(regimen: $0) })
    }
}
