import DoseModel

/// Regimens one after the other, as a source prints them.
struct DoseTable {
    static let schema = ShapeSchema(
        "table", "regimens one after the other, each for its own time",
        parameters: [
            ShapeSchema.Parameter("rungs", .rungs, "the regimens, each with its length where it has one")
        ])
}
