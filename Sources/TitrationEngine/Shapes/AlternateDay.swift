import DoseModel

/// Each cut by way of alternate days.
struct AlternateDay {
    static let schema = ShapeSchema(
        "alternate-day", "each cut by way of two days that differ, with the mean dose",
        parameters: [
            ShapeSchema.Parameter("step", .dose, "by how much the daily total falls in a whole cut")
        ])
}
