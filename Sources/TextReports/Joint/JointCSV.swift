import DoseModel

/// Several plans for spreadsheets and other programs, as one table: a row for each stretch of days on which nothing
/// changes in any drug, or for each day, and three columns a drug.
package struct JointCSV: Sendable {
    private let parts: [JointPart]

    /// Creates the CSV of some plans.
    package init(parts: [JointPart]) {
        self.parts = parts
    }

    /// A header line, then the rows.
    package func text(by grain: TableGrain) -> String {
        let drugs = parts.map(\.plan.drug)
        let heads = drugs.flatMap { [$0, "\($0)_take", "\($0)_daily_total"] }
        return CSVText.line(["start", "last", "days"] + heads)
            + JointRow.rows(of: parts, by: grain).map { row in
                CSVText.line(
                    [row.start.text, row.end.adding(days: -1).text, String(row.start.days(until: row.end))]
                        + row.cells.flatMap { [$0 == .none ? "" : $0.text, $0.take, $0.total] })
            }.joined()
    }
}
