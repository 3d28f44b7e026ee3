package import DoseModel

/// A monograph's sources by number, so that a table of limits need not repeat them in words.
package struct SourceNumbers: Sendable {
    /// The sources in the monograph's order, each with its label, `[1]`.
    package let list: [(label: String, text: String)]

    /// Numbers the sources of a monograph.
    package init(_ monograph: Monograph) {
        list = monograph.sources.enumerated().map { index, source in
            ("[\(index + 1)]", PrintableText.line(source.text))
        }
    }

    /// A citation with each source in words replaced by its label; what is no source, like a note, stays.
    package func short(_ citation: String) -> String {
        var text = PrintableText.line(citation)
        // A source's text may begin like another's: the longest first.
        for source in list.sorted(by: { $0.text.utf8.count > $1.text.utf8.count }) where !source.text.isEmpty {
            text = text.replacing(source.text, with: source.label)
        }
        return text
    }
}
