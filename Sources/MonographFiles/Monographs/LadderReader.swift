import DoseModel

/// Reads the ladders of a protocol or of one of its variants, and holds them to the monograph.
struct LadderReader {
    let surroundings: ProtocolSurroundings
    /// How many patterns the protocol has.
    let patterns: Int
    /// How many problem times are usual.
    let problemTimes: Int

    /// Reads a list of ladders under a rule for steps up.
    func read(_ node: YAMLNode, under steps: StepRule) throws(InputError) -> [[Rung]] {
        var ladders: [[Rung]] = []
        for item in try node.list(expecting: "a list of ladders") {
            var ladder: [Rung] = []
            for line in try item.list(expecting: "a ladder, one regimen a line from the first dose up") {
                let rung = try RungReader(patterns: patterns).read(line)
                if ladder.isEmpty { try checkFirst(rung.regimen, at: line, under: steps) }
                try checkCeilings(rung.regimen, at: line)
                ladder.append(rung)
            }
            guard !ladder.isEmpty else { throw item.error("the ladder has no rungs", expected: "at least one regimen") }
            ladders.append(ladder)
        }
        guard !ladders.isEmpty else { throw node.error("there are no ladders", expected: "at least one ladder") }
        return ladders
    }

    /// Sees to it that a first rung keeps the rule for the start, and that the usual products make it.
    func checkFirst(_ regimen: AskedRegimen, at node: YAMLNode, under steps: StepRule) throws(InputError) {
        guard regimen.largestDose <= steps.startPerDose.value else {
            throw node.error(
                "the first rung is larger than the starting dose", expected: "at most \(steps.startPerDose.value.text)")
        }
        guard regimen.largestDay(problemTimes: problemTimes) <= steps.startPerDay.value else {
            throw node.error(
                "the first rung is larger than the starting day",
                expected: "at most \(steps.startPerDay.value.perDayText)")
        }
        if let days = steps.startEveryDays?.value, regimen.everyDays < days {
            throw node.error(
                "the first rung is taken more often than the first doses may be", expected: "`every \(days) days`")
        }
        for amount in regimen.amounts {
            guard let lacking = surroundings.products.lacking(amount) else { continue }
            throw node.error(
                "the usual products in `\(lacking.jurisdiction)` (\(lacking.products)) cannot make the first step,"
                    + " \(amount.text)",
                expected: "a first dose that they make, or another product under `usual-products`")
        }
    }

    /// Sees to it that no ladder leads where the monograph itself forbids to go. An unverified ceiling forbids nothing.
    private func checkCeilings(_ regimen: AskedRegimen, at node: YAMLNode) throws(InputError) {
        for ceiling in surroundings.ceilings
        where ceiling.tier == .absolute && ceiling.jurisdiction == nil && ceiling.limit.basis != .unverified {
            let amount =
                switch ceiling.span {
                case .dose: regimen.largestDose
                case .day: regimen.largestDay(problemTimes: problemTimes)
                }
            guard amount > ceiling.limit.value else { continue }
            throw node.error(
                "the rung is larger than the absolute ceiling per \(ceiling.span.rawValue)",
                expected: "at most \(ceiling.limit.value.text)")
        }
    }
}

extension AskedRegimen {
    /// The largest total of a day of the round; doses before problem times count as often as such times are usual.
    fileprivate func largestDay(problemTimes: Int) -> Dose {
        switch doses {
        case .timesDaily(let times, let amount): amount * times
        case .problemTimes(let amount): amount * max(problemTimes, 1)
        case .slots(let doses):
            (0..<everyDays).map { day in doses.filter { $0.cycleDay == day }.map(\.amount).total() }.max() ?? .zero
        }
    }

    /// The single doses, each amount once, in the order of the day.
    fileprivate var amounts: [Dose] {
        guard case .slots(let doses) = doses else { return [largestDose] }
        return doses.map(\.amount).reduce(into: []) { amounts, amount in
            if !amounts.contains(amount) { amounts.append(amount) }
        }
    }
}
