import DoseModel

/// Regimens one after the other, as a source prints them, each for its own time.
struct DoseTable: TitrationShape {
    static let schema = ShapeSchema(
        "table", "regimens one after the other, each for its own time",
        parameters: [
            ShapeSchema.Parameter("rungs", .rungs, "the regimens, each with its length where it has one")
        ])

    private let rungs: [Rung]
    private let source: Cited<ShapeValue>?

    init(_ arguments: ShapeArguments) throws(InputError) {
        rungs = try arguments.needed(arguments.rungs("rungs"), "rungs")
        source = arguments.cited("rungs")
    }

    /// The part of the table below `start`.
    func descent(from start: Regimen, _ footing: Footing) throws(InputError) -> [ShapeStep] {
        let steps = try steps(footing).filter { $0.regimen.average < start.average }
        try footing.check(steps, from: start, endsAtNothing: true)
        return steps
    }

    /// The part of the table between `start` and the goal, and the goal.
    func climb(from start: Regimen, to goal: Regimen, _ footing: Footing) throws(InputError) -> [ShapeStep] {
        let between = try steps(footing).filter {
            $0.regimen.average > start.average && $0.regimen.average < goal.average
        }
        let steps = between + [ShapeStep(regimen: goal)]
        try footing.check(steps, from: start)
        return steps
    }

    private func steps(_ footing: Footing) throws(InputError) -> [ShapeStep] {
        try rungs.map { (rung) throws(InputError) in
            ShapeStep(
                regimen: try footing.choice.regimen(rung.regimen, at: footing.span),
                wait: rung.days.flatMap { days in
                    source.map { Cited(days, basis: $0.basis, citation: $0.citation) }
                })
        }
    }
}
