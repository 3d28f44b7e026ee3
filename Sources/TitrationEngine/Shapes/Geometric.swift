import DoseModel

/// Times the same number on the way up, divided by it on the way down.
struct Geometric: LevelShape {
    static let schema = ShapeSchema(
        "geometric", "times the same number up, divided by it down",
        parameters: [
            ShapeSchema.Parameter("factor", .number, "the number, 2 for doubling and halving"),
            ShapeSchema.Parameter(
                "stop-at", .dose, isRequired: false, "the daily total after which comes nothing on the way down"),
        ])

    private let factor: Ratio
    private let stopAt: Ratio

    init(_ arguments: ShapeArguments) throws(InputError) {
        factor = try arguments.needed(arguments.number("factor"), "factor")
        stopAt = Ratio((arguments.dose("stop-at") ?? .zero).micrograms)
        guard factor > Ratio(1) else {
            throw InputError("a factor of \(factor.decimalText) changes nothing", expected: "a number above 1")
        }
    }

    func next(from level: Ratio, reference: Ratio, _ direction: Direction) -> Ratio? {
        switch direction {
        case .down: level <= stopAt ? .zero : level.divided(by: factor)
        case .up: level.scaled(by: factor)
        }
    }
}
