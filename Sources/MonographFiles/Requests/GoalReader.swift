import DoseModel

/// Reads what a trial is for.
enum GoalReader {
    /// Reads symptom and baseline scores.
    static func read(_ node: YAMLNode, nullIsAbsent: Bool = false) throws(InputError) -> Goal {
        let reader = try NodeReader(node, as: "the goal", keys: ["symptom", "baseline"])
        func value(_ key: String) -> YAMLNode? {
            reader.optional(key).flatMap { nullIsAbsent && $0.isNull ? nil : $0 }
        }
        var baseline: [Goal.Score] = []
        for pair in try value("baseline")?.pairs(expecting: "scores, like `{ regurgitation: 7 }`") ?? [] {
            let name = try pair.key.line(expecting: "what was scored")
            baseline.append(try score(name, pair.value))
        }
        return Goal(symptom: try value("symptom")?.line(expecting: "the symptom in one line"), baseline: baseline)
    }

    /// A score alone, `4`, or with which way it gets better, `{ value: 4, better: higher }`.
    private static func score(_ name: String, _ node: YAMLNode) throws(InputError) -> Goal.Score {
        guard case .mapping = node.content else { return Goal.Score(name: name, value: try node.integer(in: 0...10)) }
        let reader = try NodeReader(node, as: "the score", keys: ["value", "better"])
        return Goal.Score(
            name: name, value: try reader.required("value").integer(in: 0...10),
            better: try reader.optional("better")?.choice(of: Goal.Better.self))
    }
}
