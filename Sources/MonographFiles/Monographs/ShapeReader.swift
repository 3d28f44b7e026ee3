import DoseModel

/// Reads a shape with its parameters, held to the shape's own schema.
struct ShapeReader {
    let schemas: [ShapeSchema]
    let citations: CitationList

    /// Reads `{ name: fixed-step, per-dose: { value: 5 mg, basis: published, citation: [...] } }`.
    ///
    /// - Parameter rungs: holds the regimens of a table to the monograph they stand in.
    func read(_ node: YAMLNode, rungs: RungReader) throws(InputError) -> ShapeParameters {
        let names = schemas.map(\.name)
        let expected = "one of: " + names.joined(separator: ", ")
        guard let pair = try node.pairs(expecting: "a shape, `{ name: ..., ... }`").first(where: { $0.name == "name" })
        else { throw node.error("the shape has no name", expected: "`name:` and \(expected)") }
        let name = try pair.value.text(expecting: expected)
        guard let schema = schemas.first(where: { $0.name == name }) else {
            throw pair.value.error(
                "there is no shape `\(name)`", expected: expected, nearest: NearestWord.of(name, in: names))
        }
        let reader = try NodeReader(
            node, as: "the shape `\(name)`", keys: ["name"] + schema.parameters.map(\.name))
        var values: [String: Cited<ShapeValue>] = [:]
        for parameter in schema.parameters {
            let value = parameter.isRequired ? try reader.required(parameter.name) : reader.optional(parameter.name)
            guard let value else { continue }
            values[parameter.name] = try citations.cited(value, "the parameter `\(parameter.name)`") {
                (node) throws(InputError) in
                try ShapeValueReader(shape: name, parameter: parameter, rungs: rungs).read(node)
            }
        }
        if !schema.atLeastOne.isEmpty, !schema.atLeastOne.contains(where: { values[$0] != nil }) {
            throw node.error(
                "the shape `\(name)` lacks a parameter",
                expected: schema.atLeastOne.map { "`\($0)`" }.joined(separator: " or "))
        }
        return ShapeParameters(shape: name, values: values)
    }
}
