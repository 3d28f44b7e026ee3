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
    ///   - others: further places with their lines and what stands there, underlined with dashes.
    ///   - facts: a label and a text each, printed below as `= limit: 60 mg/day`; a fact without label as it is.
    func text(
        head: String, severity: Severity, message: String, span: SourceSpan?, line: String?,
        others: [Place] = [], facts: [(label: String, text: String)]
    ) -> String {
        var lines = WrappedText.hanging(head + ": ", PrintableText.line(message), width: MessageBlock.width)
        lines[0] = style.severity(severity, head) + style.bold(String(lines[0].dropFirst(head.count)))
        let widest = ([span] + others.map(\.span)).compactMap { $0?.line }.max()
        let gutter = widest.map { String($0).utf8.count } ?? 1
        let margin = DisplayWidth.spaces(gutter)
        if let span {
            lines.append(margin + style.dim("-->") + " " + PrintableText.line(span.text))
            if let line {
                let own = Place(span: span, line: line, label: nil)
                lines += excerpts(of: [own] + others.filter { $0.span.file == span.file }, gutter, severity)
            }
            for other in others where other.span.file != span.file || line == nil {
                lines.append(margin + style.dim(":::") + " " + PrintableText.line(other.span.text))
                lines += excerpts(of: [other], gutter, severity)
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

    /// A place with the line it lies in.
    struct Place {
        /// Where.
        let span: SourceSpan
        /// The line.
        let line: String
        /// What stands there; `nil` for the place that the message is about.
        let label: String?
    }

    /// The lines of one file in their order, each with its marks below; dots where lines are left out.
    private func excerpts(of places: [Place], _ gutter: Int, _ severity: Severity) -> [String] {
        let margin = DisplayWidth.spaces(gutter)
        var lines = [margin + style.dim(" |")]
        var last: Int?
        for place in places.sorted(by: { $0.span < $1.span }) {
            let excerpt = FindingExcerpt(line: place.line, span: place.span)
            let number = place.span.line
            if last != number {
                if let last, number > last + 1 { lines.append(style.dim("...")) }
                let text = String(number)
                let padded = DisplayWidth.spaces(gutter - text.utf8.count) + text
                lines.append(trimmed(style.dim("\(padded) |") + " " + excerpt.text))
            }
            last = number
            if let label = place.label {
                let dashes = String(excerpt.marks.map { $0 == "^" ? "-" : $0 })
                lines.append(margin + style.dim(" |") + " " + dashes + " " + PrintableText.line(label))
            } else {
                lines.append(margin + style.dim(" |") + " " + marked(excerpt, severity))
            }
        }
        return lines
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
