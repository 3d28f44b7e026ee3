import DoseModel

/// Reads what a monograph says of the person who is to take the drug.
struct PersonRulesReader {
    /// The keys of a monograph that it reads.
    static let keys = [
        "conditions", "pregnancy", "breast-feeding", "older", "low-blood-pressure", "sedatives-together", "covers",
    ]

    let citations: CitationList
    let words: KnownWords

    /// Reads them out of a monograph; all may be absent.
    func read(_ reader: NodeReader) throws(InputError) -> PersonRules {
        PersonRules(
            conditions: try reader.optional("conditions")?.list().map { (item) throws(InputError) in
                try condition(item)
            } ?? [],
            pregnancy: try sentence(reader, "pregnancy"), breastFeeding: try sentence(reader, "breast-feeding"),
            older: try reader.optional("older").map { (node) throws(InputError) in try older(node) },
            bloodPressure: try reader.optional("low-blood-pressure").map { (node) throws(InputError) in
                try bloodPressure(node)
            },
            sedativesTogether: try citations.citedIfPresent(
                reader, "sedatives-together", "how many medicines that make drowsy"
            ) { (node) throws(InputError) in try node.integer(in: 1...100) },
            coverage: try reader.optional("covers").map { (node) throws(InputError) in try coverage(node) })
    }

    private func sentence(_ reader: NodeReader, _ key: String) throws(InputError) -> Cited<String>? {
        try citations.citedIfPresent(reader, key, "what is said of `\(key)`") { (node) throws(InputError) in
            try node.text(expecting: "a sentence")
        }
    }

    private func condition(_ node: YAMLNode) throws(InputError) -> ConditionRule {
        let also = ["of", "effect", "in"]
        let reader = try NodeReader(
            node, as: "a rule for conditions", keys: also + ["level", "basis", "citation", "note"])
        return ConditionRule(
            of: try words.conditions(reader.required("of")),
            level: try citations.cited(node, "a rule for conditions", key: "level", also: also) {
                (node) throws(InputError) in try node.choice(of: ConditionRule.Level.self)
            }, effect: try reader.required("effect").text(expecting: "what may happen or what to do, in a clause"),
            jurisdictions: try WordList.lowerCase(reader.optional("in")))
    }

    private func older(_ node: YAMLNode) throws(InputError) -> OlderRule {
        let reader = try NodeReader(node, as: "the rule for older people", keys: ["from-age", "advice"])
        return OlderRule(
            fromAge: try citations.cited(
                reader, "from-age", "the age from which more care is needed", read: MonographReader.age),
            advice: try reader.required("advice").text(expecting: "what to do, in a clause"))
    }

    private func bloodPressure(_ node: YAMLNode) throws(InputError) -> BloodPressureRule {
        let reader = try NodeReader(node, as: "the rule for blood pressure", keys: ["systolic", "diastolic"])
        func value(_ key: String) throws(InputError) -> Cited<Int> {
            try citations.cited(reader, key, "the \(key) value below which blood pressure is low") {
                (node) throws(InputError) in try node.integer(in: BloodPressureText.range)
            }
        }
        return BloodPressureRule(systolic: try value("systolic"), diastolic: try value("diastolic"))
    }

    private func coverage(_ node: YAMLNode) throws(InputError) -> Coverage {
        let also = ["routes", "except"]
        let reader = try NodeReader(
            node, as: "what the monograph covers", keys: also + ["forms", "basis", "citation", "note"])
        let forms = try reader.required("forms").list().map { (node) throws(InputError) in
            try node.choice(of: ReleaseForm.self)
        }
        let allWords = ReleaseForm.allCases.map(\.rawValue) + Route.allCases.map(\.rawValue)
        return Coverage(
            forms: forms,
            routes: try reader.required("routes").list().map { (node) throws(InputError) in
                try node.choice(of: Route.self)
            },
            source: try citations.cited(node, "what the monograph covers", key: "forms", also: also) {
                (_) throws(InputError) in forms.map(\.rawValue).joined(separator: ", ")
            },
            exclusions: try reader.optional("except")?.pairs().map { (pair) throws(InputError) in
                Coverage.Exclusion(
                    word: try pair.key.choice(among: allWords),
                    reason: try citations.cited(pair.value, "why `\(pair.name)` is left out") {
                        (node) throws(InputError) in try node.text(expecting: "why, in a clause")
                    })
            } ?? [])
    }
}
