import DoseModel

/// What findings mean: the list of all codes, and one code's page for the terminal.
package enum Explanation {
    /// All codes with their titles, by family; a line feed at the end of each line.
    package static func list() -> String {
        var lines: [String] = []
        for family in FindingFamily.all {
            lines.append("\(family.letter)  \(FindingFamily.title(of: family.letter))")
            lines += family.codes.map { code in
                "   \(code.rawValue)  \(code.title)" + (code.isAcknowledgeable ? "" : " (cannot be acknowledged)")
            }
            lines.append("")
        }
        lines.append("doseplan explain CODE shows what a finding means, its source and an example.")
        return lines.map { $0 + "\n" }.joined()
    }

    /// One code's page, written in Markdown, as plain text with a line feed at the end of each line.
    package static func text(page: String, color: Bool) -> String {
        MarkdownPage(style: TerminalStyle(color: color)).text(page)
    }
}
