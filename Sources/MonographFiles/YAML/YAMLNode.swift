package import DoseModel

/// One value of a YAML file with its place in it. All scalars are text: `no` stays `no` and `20:30` stays `20:30`.
package struct YAMLNode: Sendable {
    /// How a scalar was written.
    package enum Style: Sendable {
        case plain
        case singleQuoted
        case doubleQuoted
        /// A block after `|`, line for line.
        case literal
        /// A block after `>`, lines joined.
        case folded
    }

    /// A key with its value.
    package struct Pair: Sendable {
        /// The key, always a scalar.
        package let key: YAMLNode
        /// The text of the key.
        package let name: String
        /// What stands under it.
        package let value: YAMLNode
    }

    /// What a value is.
    package enum Content: Sendable {
        /// Text.
        case scalar(String, Style)
        /// A list.
        case sequence([YAMLNode])
        /// Keys and values, in file order; no key comes twice.
        case mapping([Pair])
    }

    /// What it is.
    package let content: Content
    private let origin: TextOrigin

    init(_ content: Content, origin: TextOrigin) {
        self.content = content
        self.origin = origin
    }

    /// A scalar that did not come from a file, such as the value of an option; `name` is what errors call its file.
    package init(text: String, named name: String) throws(InputError) {
        let source = try SourceText(name: name, bytes: Array(text.utf8))
        let whole = LocatedText(source)
        self.init(.scalar(whole.text, .plain), origin: whole.origin)
    }

    /// Where it stands. For a list or mapping, where its first element stands, or its bracket.
    package var span: SourceSpan { origin.span }

    /// Whether it is written as nothing: an empty value, `~` or `null` without quotes.
    package var isNull: Bool {
        if case .scalar(let text, .plain) = content { return text.isEmpty || text == "~" || text == "null" }
        return false
    }

    /// What it is, in words, for messages.
    package var kind: String {
        switch content {
        case .scalar: isNull ? "nothing" : "text"
        case .sequence: "a list"
        case .mapping: "a mapping of keys"
        }
    }

    /// An error at this value.
    package func error(_ message: String, expected: String? = nil, nearest: String? = nil) -> InputError {
        InputError(message, at: span, expected: expected, nearest: nearest)
    }

    /// The text of a scalar with its place, white space at the ends left out.
    ///
    /// - Throws: where it is a list, a mapping or nothing.
    package func located(expecting expected: @autoclosure () -> String = "text") throws(InputError) -> LocatedText {
        guard case .scalar(let text, _) = content, !isNull else {
            throw error("\(kind) stands where a value is needed", expected: expected())
        }
        let bytes = Array(text.utf8)
        let located = LocatedText(bytes: bytes, range: 0..<bytes.count, origin: origin).trimmed
        guard !located.isEmpty else { throw error("the text is empty", expected: expected()) }
        return located
    }
}
