package import DoseModel

/// Something that cannot be read, in the same form as a finding.
package enum ErrorText {
    /// The error with its place, what was expected and the nearest word; a line feed at the end of each line.
    ///
    /// - Parameters:
    ///   - error: the error.
    ///   - line: the line of the file its span lies in; `nil` for no excerpt.
    ///   - color: whether the word `error` is coloured.
    package static func text(_ error: InputError, line: String?, color: Bool) -> String {
        var facts: [(label: String, text: String)] = []
        if let expected = error.expected { facts.append(("expected", expected)) }
        if let nearest = error.nearest { facts.append(("help", "did you mean `\(nearest)`?")) }
        return MessageBlock(style: TerminalStyle(color: color)).text(
            head: "error", severity: .error, message: error.message, span: error.span, line: line, facts: facts)
    }

    /// The error as one line of JSON without line feed, for one outcome a line.
    package static func jsonLine(_ error: InputError) -> String {
        var writer = JSONWriter(.compact)
        writer.object { writer in
            writer.text("format", PlanJSON.format)
            writer.object("error") { writer in
                writer.text("message", error.message)
                writer.text("file", error.span?.file)
                writer.number("line", error.span?.line)
                writer.number("column", error.span?.column)
                writer.number("length", error.span?.length)
                writer.text("expected", error.expected)
                writer.text("nearest", error.nearest)
            }
        }
        return writer.finish()
    }
}
