package import DoseModel

/// Several plans as one table, a row for each stretch of days on which nothing changes in any drug, and each plan's own
/// table below.
package struct JointTable: Sendable {
    private let parts: [JointPart]
    private let title: String
    private let facts: [(label: String, text: String)]
    private let acknowledged: [String]

    /// Creates the table.
    ///
    /// - Parameters:
    ///   - parts: the plans.
    ///   - crossTaper: which drug replaces which.
    ///   - acknowledged: the findings about the plans together that somebody agreed to, a line each.
    package init(parts: [JointPart], crossTaper: CrossTaper?, acknowledged: [String]) {
        self.parts = parts
        self.acknowledged = acknowledged
        title = PrintableText.line(
            parts.count == 1
                ? parts[0].plan.drug : DoseWording.list(parts.map(\.plan.drug)) + " together")
        var facts: [(label: String, text: String)] = []
        if let crossTaper { facts.append(("Cross-taper", "\(crossTaper.to) replaces \(crossTaper.from)")) }
        self.facts = facts
    }

    /// For a terminal, with a line feed at the end of each line.
    package func text(color: Bool, by grain: TableGrain) -> String {
        let style = TerminalStyle(color: color)
        let columns = columns(by: grain)
        var lines = WrappedText.lines(title, width: PlanTable.width).map(style.bold)
        lines += facts.map { "\($0.label)  \(PrintableText.line($0.text))" }
        lines += ["", style.bold(columns.heading), style.dim(columns.rule)]
        lines += columns.lines.flatMap { $0 }
        if !acknowledged.isEmpty {
            lines += ["", style.bold(JointTable.agreed)]
            lines += acknowledged.flatMap { WrappedText.hanging("  -  ", $0, width: PlanTable.width) }
        }
        let own = parts.map { part in
            "\n\n" + table(of: part).text(color: color, by: grain)
        }
        return lines.joined(separator: "\n") + "\n" + own.joined()
    }

    /// As Markdown.
    package func markdown(by grain: TableGrain) -> String {
        var lines = ["# " + MarkdownText.escaped(title), ""]
        lines += facts.map { "- **\($0.label)**: \(MarkdownText.escaped($0.text))" }
        if !facts.isEmpty { lines.append("") }
        let heads = ["From", "To", "Days"] + parts.map(\.plan.drug)
        lines += [MarkdownText.row(heads), MarkdownText.rule(columns: heads.count)]
        lines += JointRow.rows(of: parts, by: grain).map { row in
            MarkdownText.row(
                [row.start.readableText, row.end.adding(days: -1).readableText, String(row.start.days(until: row.end))]
                    + row.cells.map(\.text))
        }
        if !acknowledged.isEmpty {
            lines += ["", "## " + JointTable.agreed, ""] + acknowledged.map { "- " + MarkdownText.escaped($0) }
        }
        let own = parts.map { "\n" + table(of: $0).markdown(by: grain) }
        return lines.joined(separator: "\n") + "\n" + own.joined()
    }

    private static let agreed = "Agreed by a prescriber"

    private func table(of part: JointPart) -> PlanTable {
        PlanTable(
            plan: part.plan, monograph: part.monograph, acknowledged: FindingLines.acknowledged(part.findings))
    }

    private func columns(by grain: TableGrain) -> TextColumns {
        TextColumns(
            [TextColumns.Column("Dates"), TextColumns.Column("Days", trailing: true)]
                + parts.map { TextColumns.Column(PrintableText.line($0.plan.drug), narrowest: 16) },
            blocks: JointRow.rows(of: parts, by: grain).map { row in
                [DateRangeText.lines(from: row.start, until: row.end), [String(row.start.days(until: row.end))]]
                    + row.cells.map(\.doses)
            },
            width: PlanTable.width)
    }
}
