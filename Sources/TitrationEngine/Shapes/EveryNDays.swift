import DoseModel

/// The same doses with ever more days between.
struct EveryNDays: TitrationShape {
    static let schema = ShapeSchema(
        "every-n-days", "the same dose with ever more days between",
        parameters: [
            ShapeSchema.Parameter("longest", .count, "the most days from one dose to the next")
        ])

    private let longest: Int

    init(_ arguments: ShapeArguments) throws(InputError) {
        longest = try arguments.needed(arguments.count("longest"), "longest")
    }

    func descent(from start: Regimen, _ footing: Footing) throws(InputError) -> [ShapeStep] {
        guard !start.isVaried else {
            throw InputError(
                "\(start.text) cannot be spread over more days, because its days differ", at: footing.span,
                expected: "the same doses on every day with the drug")
        }
        var steps: [ShapeStep] = []
        for days in stride(from: start.everyDays + 1, through: longest, by: 1) {
            var regimen = start
            regimen.everyDays = days
            steps.append(ShapeStep(regimen: regimen))
        }
        try footing.check(steps, from: start, endsAtNothing: true)
        return steps
    }
}
