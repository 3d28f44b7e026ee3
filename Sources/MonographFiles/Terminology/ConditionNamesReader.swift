import DoseModel

/// Reads the names of conditions, and refuses a name that would mean two things.
struct ConditionNamesReader {
    private var conditions: [Condition] = []
    private var meanings: [String: String] = [:]

    /// What was read so far.
    var names: ConditionNames { ConditionNames(conditions) }

    /// Reads one file.
    mutating func add(_ source: SourceText) throws(InputError) {
        let reader = try NodeReader(
            YAMLDocument.read(source), as: "the list of conditions", keys: ["basis", "source", "conditions"])
        try TerminologyReader.readBasis(reader)
        for pair in try reader.required("conditions").pairs() {
            let id = try TerminologyReader.identifier(pair.key, "a condition")
            let entry = try NodeReader(pair.value, as: "a condition", keys: ["title", "aliases"])
            try claim(pair.key, as: id)
            var aliases: [String] = []
            for node in try entry.optional("aliases")?.list() ?? [] {
                try claim(node, as: id)
                aliases.append(try node.text())
            }
            conditions.append(Condition(id: id, title: try entry.required("title").text(), aliases: aliases))
        }
    }

    private mutating func claim(_ node: YAMLNode, as meaning: String) throws(InputError) {
        let name = try node.text()
        if let earlier = meanings.updateValue(meaning, forKey: WordKey.of(name)) {
            throw node.error(
                "`\(name)` stands twice: `\(earlier)` is called so too", expected: "a name with one meaning")
        }
    }
}
