import DoseModel

/// The sources of a monograph, and the reader of every value that must name some of them.
struct CitationList {
    /// All sources, in file order.
    let sources: [Source]

    /// Reads `sources`, a mapping of short names to the sources in words.
    init(_ node: YAMLNode) throws(InputError) {
        var sources: [Source] = []
        for pair in try node.pairs(expecting: "the sources, lines of `name: title, year, place, identifier`") {
            sources.append(Source(id: pair.name, text: try pair.value.text(expecting: "the source in words")))
        }
        guard !sources.isEmpty else { throw node.error("a monograph without sources", expected: "at least one source") }
        self.sources = sources
    }

    /// Reads `{ value: ..., basis: ..., citation: [...], note: ... }`.
    ///
    /// - Parameters:
    ///   - key: what the value is called, `value` or `limit`.
    ///   - also: further keys the mapping may have, which the caller reads.
    ///   - what: the limit in words, for messages.
    ///   - read: reads the value itself.
    /// - Throws: where the citation is missing or names no source, or the basis is unknown. An unverified limit is read
    ///   like any other; that it only warns is the checker's doing.
    func cited<Value>(
        _ node: YAMLNode, _ what: String, key: String = "value", also: [String] = [],
        read: (YAMLNode) throws(InputError) -> Value
    ) throws(InputError) -> Cited<Value> {
        let reader = try NodeReader(node, as: what, keys: also + [key, "basis", "citation", "note"])
        let value = try read(reader.required(key))
        let basis = try reader.required("basis").choice(of: Basis.self)
        return Cited(value, basis: basis, citation: try citation(in: reader), place: CitationList.place(node.span))
    }

    /// A place in a monograph, its file named as it stands in any folder of templates: outputs must not differ from
    /// machine to machine.
    private static func place(_ span: SourceSpan) -> SourceSpan {
        let name = span.file.split(separator: "/").last ?? "monograph"
        return SourceSpan(file: "Monographs/\(name)", line: span.line, column: span.column, length: span.length)
    }

    /// The sources that the key `citation` names, in words, with the `note` behind them if there is one.
    func citation(in reader: NodeReader) throws(InputError) -> String {
        let expected = "`citation: [name, ...]` with at least one name from `sources`"
        guard let node = reader.optional("citation") else {
            throw reader.node.error("\(reader.what) has no citation", expected: expected)
        }
        let names = try node.list(expecting: expected)
        guard !names.isEmpty else { throw node.error("\(reader.what) has no citation", expected: expected) }
        var text = ""
        for name in names {
            let wanted = try name.text(expecting: expected)
            guard let source = sources.first(where: { $0.id == wanted }) else {
                throw name.error(
                    "`\(wanted)` is not among the sources", expected: expected,
                    nearest: NearestWord.of(wanted, in: sources.map(\.id)))
            }
            text += text.isEmpty ? source.text : "; " + source.text
        }
        if let note = reader.optional("note") { text += " (" + (try note.text(expecting: "a note")) + ")" }
        return text
    }
}
