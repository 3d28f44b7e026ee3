import DoseModel

/// A message with its place and what is to be said beside it, in the form compilers have taught people to read.
struct MessageBlock {
    /// The widest line, in terminal columns.
    private static let width = 100

    /// How the lines are coloured.
    let style: TerminalStyle

    /// The block, with a line feed at the end of each line.
    ///
    /// - Parameters:
    ///   - head: what the message is, `error[C102]`; coloured by `severity`.
    ///   - message: one sentence.
    ///   - span: its place.
    ///   - line: the line of the file it lies in; `nil` where it cannot be had.
    ///   - facts: a label and a text each, printed below as `= limit: 60 mg/day`; a fact without label as it is.
    func text(
        head: String, severity: Severity, message: String, span: SourceSpan?, line: String?,
        facts: [(label: String, text: String)]
    ) -> String {
        var lines = WrappedText.hanging(head + ": ", PrintableText.line(message), width: MessageBlock.width)
        lines[0] = style.severity(severity, head) + style.bold(String(lines[0].dropFirst(head.count)))
        let gutter = span.map { String($0.line).utf8.count } ?? 1
        let margin = DisplayWidth.spaces(gutter)
        if let span {
            lines.append(margin + style.dim("-->") + " " + PrintableText.line(span.text))
            if let line {
                let excerpt = FindingExcerpt(line: line, span: span)
                lines.append(margin + style.dim(" |"))
                lines.append(trimmed(style.dim("\(span.line) |") + " " + excerpt.text))
                lines.append(margin + style.dim(" |") + " " + marked(excerpt, severity))
            }
        }
        for fact in facts {
            let label = fact.label.isEmpty ? "" : fact.label + ": "
            let first = margin + " = " + label
            var block = WrappedText.hanging(first, PrintableText.line(fact.text), width: MessageBlock.width)
            block[0] = margin + " " + style.dim("=") + " " + style.bold(label) + block[0].dropFirst(first.count)
            lines += block
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func marked(_ excerpt: FindingExcerpt, _ severity: Severity) -> String {
        let spaces = excerpt.marks.prefix { $0 == " " }
        return spaces + style.severity(severity, String(excerpt.marks.dropFirst(spaces.count)))
    }

    private func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}
