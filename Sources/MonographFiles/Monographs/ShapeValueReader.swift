import DoseModel

/// Reads the value of one parameter of a shape, of the kind that the shape's schema names.
struct ShapeValueReader {
    let shape: String
    let parameter: ShapeSchema.Parameter
    let rungs: RungReader

    /// Reads the value.
    ///
    /// - Throws: where it is of another kind: an error that says which kind the parameter takes.
    func read(_ node: YAMLNode) throws(InputError) -> ShapeValue {
        do throws(InputError) {
            return try value(node)
        } catch {
            throw InputError(
                "`\(parameter.name)` of the shape `\(shape)` takes \(words): \(error.message)", at: error.span,
                expected: error.expected, nearest: error.nearest)
        }
    }

    private func value(_ node: YAMLNode) throws(InputError) -> ShapeValue {
        switch parameter.kind {
        case .dose: .dose(try AmountText.doseRange(node))
        case .percent: .percent(try AmountText.percentRange(node))
        case .days: .days(try AmountText.daySpan(node))
        case .count: .count(try AmountText.countRange(node))
        case .number: .number(try AmountText.number(node))
        case .levels: .levels(try levels(node))
        case .rungs: .rungs(try node.list(expecting: "regimens in order").map(rungs.read))
        }
    }

    private var words: String {
        switch parameter.kind {
        case .dose: "a dose"
        case .percent: "a share in percent"
        case .days: "a time in days"
        case .count: "a whole number"
        case .number: "a number"
        case .levels: "a list of levels"
        case .rungs: "a list of regimens"
        }
    }

    /// Reads levels, the highest first, the last one above nothing.
    private func levels(_ node: YAMLNode) throws(InputError) -> [StepLevel] {
        var levels: [StepLevel] = []
        for item in try node.list(expecting: "levels, the highest first") {
            let reader = try NodeReader(item, as: "a level", keys: ["above", "step", "every"])
            levels.append(
                StepLevel(
                    above: try LevelOrder.above(reader.required("above"), after: levels.last?.above),
                    step: try AmountText.doseRange(reader.required("step")),
                    every: try reader.optional("every").map { node throws(InputError) in
                        try AmountText.daySpan(node)
                    }))
        }
        try LevelOrder.end(node, last: levels.last?.above)
        return levels
    }
}
