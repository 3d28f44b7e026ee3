import DoseModel

/// Multiplies or divides by the same number.
struct Geometric {
    static let schema = ShapeSchema(
        "geometric", "times the same number up, divided by it down",
        parameters: [
            ShapeSchema.Parameter("factor", .number, "the number, 2 for doubling and halving"),
            ShapeSchema.Parameter(
                "stop-at", .dose, isRequired: false, "the daily total after which comes nothing on the way down"),
        ])
}
