package import DoseModel

/// A change of a file: what stands at a place becomes another text.
package struct TextReplacement: Hashable, Sendable {
    /// The place, within one line.
    package let span: SourceSpan
    /// What is to stand there; may have several lines.
    package let text: String

    /// Creates a replacement.
    package init(_ span: SourceSpan, with text: String) {
        self.span = span
        self.text = text
    }

    /// A text with replacements made, which must not overlap. Lines are told apart by line feeds.
    package static func apply(_ replacements: [TextReplacement], to text: String) -> String {
        guard !replacements.isEmpty else { return text }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        // From the last to the first, so that no replacement moves the place of another.
        for replacement in replacements.sorted(by: { $1.span < $0.span }) {
            let span = replacement.span
            guard lines.indices.contains(span.line - 1) else { continue }
            let scalars = Array(lines[span.line - 1].unicodeScalars)
            let from = min(span.column - 1, scalars.count)
            let until = min(from + span.length, scalars.count)
            var result = String.UnicodeScalarView()
            result.append(contentsOf: scalars[..<from])
            result.append(contentsOf: replacement.text.unicodeScalars)
            result.append(contentsOf: scalars[until...])
            lines[span.line - 1] = String(result)
        }
        return lines.joined(separator: "\n")
    }
}
