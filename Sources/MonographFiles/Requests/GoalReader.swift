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
            baseline.append(Goal.Score(name: name, value: try pair.value.integer(in: 0...10)))
        }
        return Goal(symptom: try value("symptom")?.line(expecting: "the symptom in one line"), baseline: baseline)
    }
}
