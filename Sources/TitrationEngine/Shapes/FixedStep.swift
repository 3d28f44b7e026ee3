import DoseModel

/// The same amount in every step.
struct FixedStep {
    static let schema = ShapeSchema(
        "fixed-step", "the same amount off or on in every step",
        parameters: [
            ShapeSchema.Parameter("per-dose", .dose, isRequired: false, "by how much each dose changes"),
            ShapeSchema.Parameter("per-day", .dose, isRequired: false, "by how much the day's total changes"),
        ], atLeastOne: ["per-dose", "per-day"])
}
