import DoseModel

/// The same dose with ever more days between.
struct EveryNDays {
    static let schema = ShapeSchema(
        "every-n-days", "the same dose with ever more days between",
        parameters: [
            ShapeSchema.Parameter("longest", .count, "the most days from one dose to the next")
        ])
}
