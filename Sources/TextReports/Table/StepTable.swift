/// The table with one entry a step.
package struct StepTable: Sendable {
    private let steps: [StepRow]

    /// Creates the table of these steps.
    package init(_ steps: [StepRow]) {
        self.steps = steps
    }

    /// For a terminal of `width` columns.
    package func columns(width: Int) -> TextColumns {
        TextColumns(
            [
                TextColumns.Column("Step", trailing: true),
                TextColumns.Column("Dates"),
                TextColumns.Column("Phase"),
                TextColumns.Column("When", narrowest: 14, parallel: true),
                TextColumns.Column("Dose", trailing: true, parallel: true),
                TextColumns.Column("Take", narrowest: 16, parallel: true),
                TextColumns.Column("A day", trailing: true, narrowest: 7),
                TextColumns.Column("Change", narrowest: 11),
            ],
            blocks: steps.map { step in
                [
                    [String(step.number)],
                    step.dates + [step.rhythm].compactMap { $0 },
                    [step.phase, step.days],
                    step.entries.map { $0.when.joined(separator: "\n") },
                    step.entries.map(\.amount),
                    step.entries.map(\.take),
                    [step.total],
                    [step.change.text],
                ]
            },
            width: width)
    }

    /// For Markdown: one row a dose; what holds for the whole step stands in the step's first row only.
    package var rows: (heads: [String], rows: [[String]]) {
        let rows = steps.flatMap { step in
            step.entries.enumerated().map { index, entry in
                let rhythm = step.rhythm.map { ", \($0)" } ?? ""
                let whole = [
                    String(step.number), step.phase, step.dates.joined(separator: " "), step.days + rhythm,
                ]
                return (index == 0 ? whole : ["", "", "", ""]) + [entry.whenText, entry.amount, entry.take]
                    + (index == 0 ? [step.total, step.change.text] : ["", ""])
            }
        }
        return (["Step", "Phase", "Dates", "Days", "When", "Dose", "Take", "A day", "Change"], rows)
    }
}
