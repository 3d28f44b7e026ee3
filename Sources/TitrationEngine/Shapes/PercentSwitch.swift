import DoseModel

/// A share of what was taken at first, later a share of what is left.
struct PercentSwitch {
    static let schema = ShapeSchema(
        "percent-switch", "a share of what was taken at first, then a share of what is left",
        parameters: [
            ShapeSchema.Parameter("percent-of-original", .percent, "the share of the first daily total in each step"),
            ShapeSchema.Parameter("until", .percent, "how much of the first daily total is left when the base changes"),
            ShapeSchema.Parameter("percent-of-current", .percent, "the share of what is left in each step after that"),
            ShapeSchema.Parameter("stop-at", .dose, "the daily total after which comes nothing"),
        ])
}
