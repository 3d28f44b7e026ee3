import DoseModel

/// The texts of a language's file by key, and where each stands.
struct CatalogueTexts {
    private static let forms = ["one", "other"]

    private let language: String
    private let node: YAMLNode
    private var nodes: [(name: String, node: YAMLNode)] = []
    private(set) var texts: [String: CatalogueText] = [:]

    /// Reads the texts below a node: a mapping of keys, of mappings of keys, and so on. A mapping of `one` and `other` is
    /// one text that is counted.
    init(_ node: YAMLNode, language: String) throws(InputError) {
        self.language = language
        self.node = node
        try add(node, below: "")
    }

    private mutating func add(_ node: YAMLNode, below prefix: String) throws(InputError) {
        for pair in try node.pairs(expecting: "texts as lines of `key: text`") {
            let name = prefix + pair.name
            guard case .mapping(let inner) = pair.value.content else {
                nodes.append((name, pair.value))
                texts[name] = .plain(try CatalogueTexts.pattern(pair.value))
                continue
            }
            guard inner.contains(where: { CatalogueTexts.forms.contains($0.name) }) else {
                try add(pair.value, below: name + ".")
                continue
            }
            let forms = try NodeReader(pair.value, as: "the counted text `\(name)`", keys: CatalogueTexts.forms)
            nodes.append((name, pair.value))
            texts[name] = .counted(
                one: try CatalogueTexts.pattern(forms.required("one")),
                other: try CatalogueTexts.pattern(forms.required("other")))
        }
    }

    /// Holds the texts against what is needed: every key there, none too many, the same places in each.
    func check(against measure: CatalogueReader.Measure) throws(InputError) {
        switch measure {
        case .program(let entries):
            try check(names: entries.map(\.name), of: "the program")
            for entry in entries {
                try check(entry.name, isCounted: entry.isCounted, of: "the program") { _ in entry.places }
            }
        case .english(let english):
            try check(names: english.keys.sorted(), of: "the English file")
            for (name, text) in english.sorted(by: { $0.key < $1.key }) {
                var isCounted = false
                if case .counted = text { isCounted = true }
                let places = Dictionary(uniqueKeysWithValues: text.forms.map { ($0.name, $0.pattern.places) })
                try check(name, isCounted: isCounted, of: "the English file") { places[$0] ?? [] }
            }
        }
    }

    private func check(names: [String], of whom: String) throws(InputError) {
        let wanted = Set(names)
        for (name, node) in nodes where !wanted.contains(name) {
            throw node.error(
                "`\(name)` is no text of the language", expected: "the keys of \(whom)",
                nearest: NearestWord.of(name, in: names))
        }
        for name in names where texts[name] == nil {
            throw node.error("the text `\(name)` is missing in the language `\(language)`", expected: "`\(name)`")
        }
    }

    private func check(
        _ name: String, isCounted: Bool, of whom: String, _ places: (String) -> [String]
    ) throws(InputError) {
        guard let text = texts[name], let node = nodes.first(where: { $0.name == name })?.node else { return }
        var counts = false
        if case .counted = text { counts = true }
        guard counts == isCounted else {
            throw node.error(
                "the text `\(name)` is \(isCounted ? "not " : "")counted",
                expected: isCounted ? "`one: ...` and `other: ...`" : "one text")
        }
        for form in text.forms {
            // "one day" needs no number; whatever is more does, and nothing else may be lost or made up.
            let mayOmit = form.name == ".one" ? [CatalogueEntry.count] : []
            let (wanted, found) = (Set(places(form.name)), Set(form.pattern.places))
            guard found.subtracting(wanted).subtracting(mayOmit).isEmpty,
                wanted.subtracting(found).subtracting(mayOmit).isEmpty
            else {
                let list = wanted.sorted().map { "{\($0)}" }.joined(separator: " ")
                throw node.error(
                    "the text `\(name + form.name)` has other places than \(whom): `\(form.pattern.text)`",
                    expected: list.isEmpty ? "no places" : "the places \(list)")
            }
        }
    }

    /// A text with places.
    static func pattern(_ node: YAMLNode) throws(InputError) -> TextPattern {
        let text = try node.text(expecting: "a text")
        guard let pattern = TextPattern(text.split(whereSeparator: \.isNewline).joined(separator: " ")) else {
            throw node.error("a brace is not closed or holds no name in `\(text)`", expected: "places like {amount}")
        }
        return pattern
    }

    /// A text with certain places, no more and no less.
    static func pattern(_ node: YAMLNode, with places: [String]) throws(InputError) -> TextPattern {
        let pattern = try pattern(node)
        guard pattern.places == places.sorted() else {
            throw node.error(
                "`\(pattern.text)` has other places than are filled in",
                expected: "the places " + places.map { "{\($0)}" }.joined(separator: " "))
        }
        return pattern
    }
}
