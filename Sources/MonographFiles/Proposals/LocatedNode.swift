import DoseModel

extension YAMLNode {
    /// A piece of text of a file that is no YAML, as a value that knows its place, for the readers of values.
    ///
    /// - Parameters:
    ///   - text: the text, escapes undone.
    ///   - source: the file.
    ///   - span: where it stands there.
    init(_ text: String, in source: SourceText, at span: SourceSpan) {
        let start = TextOrigin.Mark(line: span.line - 1, column: span.column - 1)
        let end = TextOrigin.Mark(line: span.line - 1, column: span.column - 1 + span.length)
        self.init(
            .scalar(text, .plain), origin: TextOrigin(source: source, start: start, end: end, style: .plain))
    }
}
