import DoseModel

/// Reads a shape with its parameters, held to the shape's own schema.
struct ShapeReader {
    let schemas: [ShapeSchema]
    let citations: CitationList

    /// Reads `{ name: fixed-step, per-dose: { value: 5 mg, ... } }`.
    func read(_ node: YAMLNode) throws(InputError) -> ShapeParameters {
        guard let first = try node.pairs().first(where: { $0.name == "name" }) else {
            throw node.error("the shape has no name", expected: "`name:` and one of: " + names.joined(separator: ", "))
        }
        let name = try first.value.choice(among: names)
        guard let schema = schemas.first(where: { $0.name == name }) else {
            preconditionFailure("a shape that was offered has no schema")
        }
        let reader = try NodeReader(
            node, as: "the shape `\(name)`", keys: ["name"] + schema.parameters.map(\.name))
        var values: [String: Cited<ShapeValue>] = [:]
        for parameter in schema.parameters {
            let value =
                parameter.isRequired ? try reader.required(parameter.name) : reader.optional(parameter.name)
            guard let value else { continue }
            values[parameter.name] = try citations.cited(value, "the parameter `\(parameter.name)`") {
                (node) throws(InputError) in
                let dose = try AmountText.dose(node)
                return ShapeValue.dose(dose...dose)
            }
        }
        if !schema.atLeastOne.isEmpty, !schema.atLeastOne.contains(where: { values[$0] != nil }) {
            throw node.error(
                "the shape `\(name)` lacks a parameter",
                expected: schema.atLeastOne.map { "`\($0)`" }.joined(separator: " or "))
        }
        return ShapeParameters(shape: name, values: values)
    }

    private var names: [String] { schemas.map(\.name) }
}
