package import DoseModel

/// All shapes. A new shape is one file in `Shapes` and one line here.
package enum ShapeRegistry {
    /// What readers of monographs need to know of them.
    package static let schemas: [ShapeSchema] = [
        FixedStep.schema,
        DoseTable.schema,
        StepByLevel.schema,
        PercentOfCurrent.schema,
        PercentOfOriginal.schema,
        PercentSwitch.schema,
        Geometric.schema,
        Hyperbolic.schema,
        AlternateDay.schema,
        EveryNDays.schema,
        FewerDoses.schema,
    ]
}
