import DoseModel

/// Steps whose size depends on the daily total.
struct StepByLevel {
    static let schema = ShapeSchema(
        "step-by-level", "the size of a step, and the wait, depend on the daily total",
        parameters: [
            ShapeSchema.Parameter("levels", .levels, "size and wait above each daily total, the highest first")
        ])
}
