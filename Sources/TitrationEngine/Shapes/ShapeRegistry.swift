package import DoseModel

/// All shapes. A new shape is one file in `Shapes` and one line here.
package enum ShapeRegistry {
    static let shapes: [any TitrationShape.Type] = [
        FixedStep.self,
        DoseTable.self,
        StepByLevel.self,
        PercentOfCurrent.self,
        PercentOfOriginal.self,
        PercentSwitch.self,
        Geometric.self,
        Hyperbolic.self,
        AlternateDay.self,
        EveryNDays.self,
        FewerDoses.self,
    ]

    /// What readers of monographs need to know of them.
    package static let schemas: [ShapeSchema] = shapes.map { $0.schema }

    /// The shape that these parameters are for.
    static func shape(_ arguments: ShapeArguments) throws(InputError) -> any TitrationShape {
        let name = arguments.parameters.shape
        guard let type = shapes.first(where: { $0.schema.name == name }) else {
            throw InputError(
                "there is no shape \(name)", expected: schemas.map(\.name).joined(separator: ", "),
                nearest: NearestWord.of(name, in: schemas.map(\.name)))
        }
        return try type.init(arguments)
    }
}
