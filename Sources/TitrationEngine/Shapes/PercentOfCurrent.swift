import DoseModel

/// A share of what is taken now, so that every step is smaller than the one before.
struct PercentOfCurrent: LevelShape {
    static let schema = ShapeSchema(
        "percent-of-current", "a share of what is taken now",
        parameters: [
            ShapeSchema.Parameter("percent", .percent, "the share in each step"),
            ShapeSchema.Parameter("stop-at", .dose, "the daily total after which comes nothing"),
        ])

    private let percent: Ratio
    private let stopAt: Ratio

    init(_ arguments: ShapeArguments) throws(InputError) {
        percent = try arguments.needed(arguments.percent("percent"), "percent")
        stopAt = Ratio(try arguments.needed(arguments.dose("stop-at"), "stop-at").micrograms)
    }

    func next(from level: Ratio, reference: Ratio, _ direction: Direction) -> Ratio? {
        switch direction {
        case .down: level <= stopAt ? .zero : level.minus(level.percent(percent))
        case .up: level + level.percent(percent)
        }
    }
}
