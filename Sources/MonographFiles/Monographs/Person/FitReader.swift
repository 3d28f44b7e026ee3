import DoseModel

/// Reads when a trial of a drug makes sense.
struct FitReader {
    let citations: CitationList
    let words: KnownWords
    /// The names of the monograph's protocols.
    let protocols: [String]

    /// Reads the mapping `fit`.
    func read(_ node: YAMLNode) throws(InputError) -> FitCriteria {
        let reader = try NodeReader(node, as: "the fit", keys: ["yes-if", "not-if", "unsupported", "by-symptom"])
        let unsupported =
            try reader.optional("unsupported")?.pairs().map { (pair) throws(InputError) in
                try purpose(pair)
            } ?? []
        let names = protocols + unsupported.flatMap { [$0.id] + $0.aliases }
        for (index, name) in names.enumerated() where names[..<index].contains(name) {
            throw node.error("`\(name)` names two purposes", expected: "a name with one meaning")
        }
        let purposes = protocols + unsupported.map(\.id)
        return FitCriteria(
            reasons: try list(reader, "yes-if") { (node) throws(InputError) in try reason(node) },
            doubts: try list(reader, "not-if") { (node) throws(InputError) in try doubt(node) },
            unsupported: unsupported,
            choices: try list(reader, "by-symptom") { (node) throws(InputError) in try choice(node, purposes) })
    }

    private func list<Value>(
        _ reader: NodeReader, _ key: String, _ read: (YAMLNode) throws(InputError) -> Value
    ) throws(InputError) -> [Value] {
        try reader.optional(key)?.list().map { (node) throws(InputError) in try read(node) } ?? []
    }

    private func reason(_ node: YAMLNode) throws(InputError) -> FitCriteria.Reason {
        let also = ["for", "tried"]
        let reader = try NodeReader(node, as: "a reason", keys: also + ["value", "basis", "citation", "note"])
        var groups: [[String]] = []
        for group in try reader.optional("tried")?.list() ?? [] { groups.append(try WordList.lowerCase(group)) }
        return FitCriteria.Reason(
            protocols: try names(reader.optional("for"), among: protocols),
            statement: try sentence(node, "a reason", also), tried: groups)
    }

    private func doubt(_ node: YAMLNode) throws(InputError) -> FitCriteria.Doubt {
        let also = ["conditions", "kidney-below"]
        let reader = try NodeReader(node, as: "a doubt", keys: also + ["value", "basis", "citation", "note"])
        let conditions = try words.conditions(reader.optional("conditions"))
        let kidney = try reader.optional("kidney-below").map { (node) throws(InputError) in
            try node.integer(in: 1...200)
        }
        guard !conditions.isEmpty || kidney != nil else {
            throw node.error("a doubt that nothing can raise", expected: "`conditions` or `kidney-below`")
        }
        return FitCriteria.Doubt(
            statement: try sentence(node, "a doubt", also), conditions: conditions, kidneyBelow: kidney)
    }

    private func purpose(_ pair: YAMLNode.Pair) throws(InputError) -> UnsupportedPurpose {
        let also = ["aliases", "title"]
        let reader = try NodeReader(
            pair.value, as: "an unsupported purpose", keys: also + ["value", "basis", "citation", "note"])
        return UnsupportedPurpose(
            id: try TerminologyReader.identifier(pair.key, "a purpose"),
            aliases: try WordList.lowerCase(reader.optional("aliases")), title: try reader.required("title").text(),
            evidence: try sentence(pair.value, "an unsupported purpose", also))
    }

    private func choice(_ node: YAMLNode, _ purposes: [String]) throws(InputError) -> FitCriteria.Choice {
        let also = ["for", "symptom"]
        let reader = try NodeReader(
            node, as: "a choice by symptom", keys: also + ["value", "basis", "citation", "note"])
        return FitCriteria.Choice(
            purposes: try names(reader.optional("for"), among: purposes),
            symptom: try reader.required("symptom").text(),
            advice: try sentence(node, "a choice by symptom", also))
    }

    private func sentence(_ node: YAMLNode, _ what: String, _ also: [String]) throws(InputError) -> Cited<String> {
        try citations.cited(node, what, also: also) { (node) throws(InputError) in
            try node.text(expecting: "a sentence")
        }
    }

    private func names(_ node: YAMLNode?, among purposes: [String]) throws(InputError) -> [String] {
        try node?.list().map { (item) throws(InputError) in try item.choice(among: purposes) } ?? []
    }
}
