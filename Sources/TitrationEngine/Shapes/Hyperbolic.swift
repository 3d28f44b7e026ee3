import DoseModel

/// Equal steps of receptor occupancy.
struct Hyperbolic {
    static let schema = ShapeSchema(
        "hyperbolic", "equal steps of receptor occupancy, so that the dose falls ever more slowly",
        parameters: [
            ShapeSchema.Parameter("half-dose", .dose, "the daily total that occupies half of the maximum"),
            ShapeSchema.Parameter("maximum", .percent, "the occupancy no dose exceeds"),
            ShapeSchema.Parameter("steps", .count, "in how many steps the occupancy falls to nothing"),
        ])
}
