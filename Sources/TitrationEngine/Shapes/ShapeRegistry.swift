package import DoseModel

/// All shapes. A new shape is one file in `Shapes` and one line here.
package enum ShapeRegistry {
    /// What readers of monographs need to know of them.
    package static let schemas: [ShapeSchema] = [
        ShapeSchema(
            "fixed-step", "the same amount off or on in every step",
            parameters: [ShapeSchema.Parameter("cut-per-dose", .dose, "by how much each dose changes")])
    ]
}
