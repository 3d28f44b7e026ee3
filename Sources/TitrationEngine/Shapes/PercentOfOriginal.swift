import DoseModel

/// A share of what was taken at first: the same amount in every step.
struct PercentOfOriginal: LevelShape {
    static let schema = ShapeSchema(
        "percent-of-original", "a share of what was taken at first, the same amount every time",
        parameters: [
            ShapeSchema.Parameter("percent", .percent, "the share in each step")
        ])

    private let percent: Ratio

    init(_ arguments: ShapeArguments) throws(InputError) {
        percent = try arguments.needed(arguments.percent("percent"), "percent")
    }

    func next(from level: Ratio, reference: Ratio, _ direction: Direction) -> Ratio? {
        let step = reference.percent(percent)
        return direction == .down ? level.minus(step) : level + step
    }
}
