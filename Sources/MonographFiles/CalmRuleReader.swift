package import DoseModel

/// Reads what `doseplan start-day` judges days by.
package enum CalmRuleReader {
    /// Reads `CalmDays/calm-days.yaml`.
    package static func read(_ source: SourceText) throws(InputError) -> CalmRule {
        let reader = try NodeReader(
            try YAMLDocument.read(source), as: "the rule for calm days",
            keys: ["sources", "packed-day", "packed-days", "first-days", "later-days", "trip-kind", "kinds"])
        let citations = try CitationList(try reader.required("sources"))
        var kinds: [CalmRule.Kind] = []
        for item in try reader.required("kinds").list() { kinds.append(try kind(item, citations)) }
        return CalmRule(
            packedDay: try citations.cited(
                reader.required("packed-day"), "a packed day", read: AmountText.minutes),
            packedDays: try span(reader.required("packed-days")),
            firstDays: try citations.cited(reader.required("first-days"), "the first days", read: AmountText.days),
            laterDays: try citations.cited(reader.required("later-days"), "the days later", read: AmountText.days),
            kinds: kinds, tripKind: try reader.required("trip-kind").choice(among: kinds.map(\.name)))
    }

    /// Reads `CalmDays/windows-zones.yaml`: Windows names, in lower case, and what they stand for.
    package static func windowsZones(_ source: SourceText) throws(InputError) -> [String: String] {
        var zones: [String: String] = [:]
        for pair in try YAMLDocument.read(source).pairs() {
            zones[pair.name.lowercased()] = try pair.value.text(expecting: "an Olson name")
        }
        return zones
    }

    private static func kind(_ node: YAMLNode, _ citations: CitationList) throws(InputError) -> CalmRule.Kind {
        let reader = try NodeReader(
            node, as: "what titles speak of", keys: ["kind", "title", "days", "basis", "citation", "words"])
        var words: [String] = []
        for word in try reader.required("words").list() { words.append(try word.text(expecting: "a word")) }
        let basis = try reader.required("basis").choice(of: Basis.self)
        return CalmRule.Kind(
            name: try reader.required("kind").text(), title: try reader.required("title").text(), words: words,
            days: try span(reader.required("days")),
            citation: "\(basis.rawValue): \(try citations.citation(in: reader))")
    }

    /// Reads `-1 to 1`.
    private static func span(_ node: YAMLNode) throws(InputError) -> ClosedRange<Int> {
        let text = try node.text(expecting: "days, like `-1 to 1`")
        let numbers = text.split(separator: " ").compactMap { Int($0) }
        guard numbers.count == 2, numbers[0] <= numbers[1], numbers.allSatisfy({ abs($0) <= 7 }),
            text == "\(numbers[0]) to \(numbers[1])"
        else { throw node.error("`\(text)` is no span of days", expected: "days, like `-1 to 1`") }
        return numbers[0]...numbers[1]
    }
}
