/// A plan as Markdown: heading, pipe table, lists. Everything that came from a file is escaped.
package struct PlanMarkdown: Sendable {
    private let heading: PlanHeading
    private let footing: PlanFooting

    /// Creates a page around a table.
    package init(heading: PlanHeading, footing: PlanFooting) {
        self.heading = heading
        self.footing = footing
    }

    /// The page, with a line feed at its end.
    package func text(_ table: (heads: [String], rows: [[String]])) -> String {
        var lines = ["# " + MarkdownText.escaped(heading.title), ""]
        lines += heading.facts.map { "- **\($0.label)**: \(MarkdownText.escaped($0.text))" }
        lines += ["", MarkdownText.row(table.heads), MarkdownText.rule(columns: table.heads.count)]
        lines += table.rows.map(MarkdownText.row)
        lines += ["", "**\(MarkdownText.escaped(footing.ending))**"]
        for section in footing.sections {
            lines += ["", "## " + section.title, ""]
            lines += section.items.map { item in
                let label = item.label == "-" ? "" : "**\(MarkdownText.escaped(item.label))**: "
                return "- " + label + MarkdownText.escaped(item.text)
            }
        }
        lines += ["", MarkdownText.escaped(footing.provenance)]
        return lines.joined(separator: "\n") + "\n"
    }
}
