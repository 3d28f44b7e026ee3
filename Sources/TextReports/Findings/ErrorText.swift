package import DoseModel

/// Something that cannot be read, in the same form as a finding.
package struct ErrorText {
    private let block: MessageBlock

    /// Creates a form for errors.
    ///
    /// - Parameters:
    ///   - color: whether the word `error` is coloured.
    ///   - sourceLine: the line of a file that a span lies in; `nil` where it cannot be had, then no excerpt is shown.
    package init(color: Bool, sourceLine: @escaping (SourceSpan) -> String? = { _ in nil }) {
        block = MessageBlock(style: TerminalStyle(color: color), sourceLine: sourceLine)
    }

    /// The error with its place, what was expected and the nearest word; a line feed at the end of each line.
    package func text(_ error: InputError) -> String {
        var facts: [(label: String, text: String)] = []
        if let expected = error.expected { facts.append(("expected", expected)) }
        if let nearest = error.nearest { facts.append(("help", "did you mean `\(nearest)`?")) }
        return block.text(head: "error", severity: .error, message: error.message, span: error.span, facts: facts)
    }
}
