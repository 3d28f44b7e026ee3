package import DoseModel

/// Reads the one YAML (or JSON, which is YAML) document of a source into a tree of located nodes.
package enum YAMLDocument {
    /// How deep lists and mappings may stand in one another.
    static let deepest = 64
    /// How many values one file may have. A plan of a year in daily steps has a tenth of it.
    static let mostNodes = 100_000

    /// The document's value.
    ///
    /// - Throws: where the text is empty, is no YAML, holds more than one document, aliases, anchors, tags, merge keys,
    ///   keys that are no text or come twice, or is nested too deeply.
    package static func read(_ source: SourceText) throws(InputError) -> YAMLNode {
        // libyaml keeps a bare pointer to the text, hence the closure; the result leaves it as a value because
        // closures of `withUnsafeBufferPointer` cannot say which error they throw.
        let result = source.bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(InputError) -> YAMLNode in
                var composer = Composer(source, bytes)
                return try composer.document()
            }
        }
        return try result.get()
    }
}

/// Puts events together to nodes.
private struct Composer {
    private let events: YAMLEventStream
    private let source: SourceText
    private var nodes = 0

    init(_ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>) {
        self.source = source
        events = YAMLEventStream(source, bytes: bytes)
    }

    mutating func document() throws(InputError) -> YAMLNode {
        guard case .streamStart = try events.next(), case .documentStart = try events.next() else {
            throw InputError(
                "the file is empty", at: SourceSpan(file: source.name, line: 1, column: 1),
                expected: "`key: value` lines")
        }
        let node = try node(try events.next(), depth: 0)
        guard case .documentEnd = try events.next(), case .streamEnd = try events.next() else {
            throw InputError(
                "a second document begins here", at: events.origin.span, expected: "one document in a file")
        }
        return node
    }

    private mutating func node(_ event: YAMLEventStream.Event, depth: Int) throws(InputError) -> YAMLNode {
        let origin = events.origin
        nodes += 1
        guard nodes <= YAMLDocument.mostNodes else {
            throw InputError("the file has more than \(YAMLDocument.mostNodes) values", at: origin.span)
        }
        guard depth <= YAMLDocument.deepest else {
            throw InputError(
                "lists or mappings stand more than \(YAMLDocument.deepest) deep in one another", at: origin.span)
        }
        switch event {
        case .scalar(let text, let style):
            return YAMLNode(.scalar(text, style), origin: origin)
        case .sequenceStart:
            var items: [YAMLNode] = []
            while true {
                let next = try events.next()
                if case .sequenceEnd = next { break }
                items.append(try node(next, depth: depth + 1))
            }
            return YAMLNode(.sequence(items), origin: origin)
        case .mappingStart:
            return YAMLNode(.mapping(try pairs(depth: depth)), origin: origin)
        case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
            preconditionFailure("libyaml ended what it had not begun")
        }
    }

    private mutating func pairs(depth: Int) throws(InputError) -> [YAMLNode.Pair] {
        var pairs: [YAMLNode.Pair] = []
        var names = Names()
        while true {
            let next = try events.next()
            if case .mappingEnd = next { return pairs }
            let key = try node(next, depth: depth + 1)
            guard case .scalar(let name, let style) = key.content else {
                throw key.error("\(key.kind) stands where a key is needed", expected: "a key of plain text")
            }
            guard !name.isEmpty else { throw key.error("a key is missing before the colon") }
            guard name != "<<" || style != .plain else {
                throw key.error("a YAML merge key (`<<`) stands here; these files have none")
            }
            if let first = names.add(name, among: pairs) {
                throw key.error(
                    "the key `\(name)` on line \(key.span.line) stands on line \(first.key.span.line) already")
            }
            let value = try node(try events.next(), depth: depth + 1)
            pairs.append(YAMLNode.Pair(key: key, name: name, value: value))
        }
    }
}

/// Finds keys that come twice. Most mappings have a few keys, where looking along the list costs less than hashing.
private struct Names {
    private static let few = 12
    private var places: [String: Int] = [:]

    /// Adds a name that is to follow `pairs`; the pair that has it already, if one does.
    mutating func add(_ name: String, among pairs: [YAMLNode.Pair]) -> YAMLNode.Pair? {
        if pairs.count < Names.few { return pairs.first { $0.name == name } }
        if places.isEmpty { for (index, pair) in pairs.enumerated() { places[pair.name] = index } }
        return places.updateValue(pairs.count, forKey: name).map { pairs[$0] }
    }
}
