import DoseModel

/// A share of what is taken now.
struct PercentOfCurrent {
    static let schema = ShapeSchema(
        "percent-of-current", "a share of what is taken now",
        parameters: [
            ShapeSchema.Parameter("percent", .percent, "the share in each step"),
            ShapeSchema.Parameter("stop-at", .dose, "the daily total after which comes nothing"),
        ])
}
