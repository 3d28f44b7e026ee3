import DoseModel

/// A share of what was taken at first.
struct PercentOfOriginal {
    static let schema = ShapeSchema(
        "percent-of-original", "a share of what was taken at first, the same amount every time",
        parameters: [
            ShapeSchema.Parameter("percent", .percent, "the share in each step")
        ])
}
