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

    /// The part of the table below `start`, without regimens that would raise a single dose of it.
    func descent(from start: Regimen, _ footing: Footing) throws(InputError) -> [ShapeStep] {
        let steps = try steps(footing, .down).filter {
            $0.regimen.average < start.average && !$0.regimen.rises(from: start)
        }
        try check(steps, footing)
        try footing.check(steps, from: start, endsAtNothing: true)
        return steps
    }

    /// The part of the table between `start` and the goal, and the goal.
    func climb(from start: Regimen, to goal: Regimen, _ footing: Footing) throws(InputError) -> [ShapeStep] {
        let between = try steps(footing, .up).filter {
            $0.regimen.average > start.average && $0.regimen.average < goal.average
        }
        try check(between, footing)
        let steps = between + [ShapeStep(regimen: goal)]
        try footing.check(steps, from: start)
        return steps
    }

    /// Refuses a dose that cannot be made.
    private func check(_ steps: [ShapeStep], _ footing: Footing) throws(InputError) {
        for dose in steps.flatMap(\.regimen.doses) where !footing.composer.makes(dose.amount) {
            _ = try footing.composer.composition(of: dose.amount, at: footing.span)
        }
    }

    /// The whole table; walked backwards where it is printed in the other direction.
    private func steps(_ footing: Footing, _ direction: Direction) throws(InputError) -> [ShapeStep] {
        let steps = try steps(footing)
        guard let first = steps.first, let last = steps.last else { return [] }
        let isRising = first.regimen.average < last.regimen.average
        return isRising == (direction == .up) ? steps : steps.reversed()
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
