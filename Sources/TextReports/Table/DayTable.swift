import DoseModel

/// The table with one entry a day.
package struct DayTable: Sendable {
    private let days: [DayRow]
    private let wording: DoseWording

    /// Creates the table of these days.
    package init(_ days: [DayRow], wording: DoseWording) {
        self.days = days
        self.wording = wording
    }

    /// For a terminal of `width` columns.
    package func columns(width: Int) -> TextColumns {
        TextColumns(
            [
                TextColumns.Column("Date", trailing: true),
                TextColumns.Column("Step", trailing: true),
                TextColumns.Column("Doses", narrowest: 40),
                TextColumns.Column("Total", trailing: true),
            ],
            blocks: days.map { day in
                [[day.date.readableText], [String(day.step)], phrases(day), [day.total.text]]
            },
            width: width)
    }

    /// For Markdown.
    package var rows: (heads: [String], rows: [[String]]) {
        let rows = days.map { day in
            [day.date.readableText, String(day.step), phrases(day).joined(separator: "; "), day.total.text]
        }
        return (["Date", "Step", "Doses", "Total"], rows)
    }

    private func phrases(_ day: DayRow) -> [String] {
        day.doses.isEmpty ? ["no dose today"] : day.phrases(wording: wording)
    }
}
