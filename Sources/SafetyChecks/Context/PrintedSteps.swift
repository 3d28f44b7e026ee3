import DoseModel

/// Doses that a source prints one after the other: the ladder of a protocol, the table of a way to come off.
struct PrintedSteps {
    /// What it is called, and what it rests on.
    let source: Cited<String>
    /// The regimens in the order printed.
    let rungs: [Rung]
    /// How many doses "before problem times" are.
    let problemTimes: Int
    /// Whether nothing follows the last one.
    let endsInStop: Bool

    /// Whether a level is what a rung prints.
    func stands(_ level: DoseLevel, on rung: Rung) -> Bool {
        guard !level.isNone, rung.regimen.largestDose == level.amounts[0] else { return false }
        let printed = DoseLevel(of: rung.regimen, problemTimes: problemTimes)
        return printed.amounts == level.amounts && printed.average == level.average
    }

    /// The rung a change leads away from, where it leads to the one printed next; `nil` where it does not.
    func rung(before change: LevelChange) -> Rung? {
        for place in rungs.indices where stands(change.before, on: rungs[place]) {
            if place + 1 < rungs.count {
                if stands(change.after, on: rungs[place + 1]) { return rungs[place] }
            } else if endsInStop, change.isStop {
                return rungs[place]
            }
        }
        return nil
    }
}

extension CheckContext {
    /// The ladders of all protocols as they go for this person, and the tables that its rules for steps up print.
    var printedLadders: [PrintedSteps] {
        monograph.protocols.flatMap(printedLadders) + printedTables(of: monograph.step)
    }

    /// The ladders one may begin on: those of the protocol the plan names, or of all where it names none.
    var ladderStarts: [PrintedSteps] {
        guard let name = plan.protocolName, let own = monograph.titrationProtocol(named: name) else {
            return monograph.protocols.flatMap(printedLadders)
        }
        return printedLadders(of: own)
    }

    /// The tables a way to come off prints, by the names of its parameters.
    func printedTables(of rule: TaperRule) -> [PrintedSteps] {
        tables(of: rule.shape, named: rule.title, endsInStop: true)
    }

    private func printedLadders(of titration: TitrationProtocol) -> [PrintedSteps] {
        let asked = circumstances.problemTimes.count
        let source = Cited(titration.title, basis: titration.basis, citation: titration.citation)
        return titration.ladders.map { ladder in
            PrintedSteps(
                source: source, rungs: ladder, problemTimes: asked > 0 ? asked : titration.usualProblemTimes.count,
                endsInStop: false)
        }
    }

    private func printedTables(of rule: StepRule) -> [PrintedSteps] {
        rule.shape.map { tables(of: $0, named: "steps up", endsInStop: false) } ?? []
    }

    private func tables(of shape: ShapeParameters, named title: String, endsInStop: Bool) -> [PrintedSteps] {
        guard shape.values.contains(where: { $0.value.value.kind == .rungs }) else { return [] }
        return shape.values.keys.sorted().compactMap { name in
            guard let table = shape.values[name], case .rungs(let rungs) = table.value else { return nil }
            return PrintedSteps(
                source: table.carrying(title), rungs: rungs,
                problemTimes: max(circumstances.problemTimes.count, 1), endsInStop: endsInStop)
        }
    }
}
