package import DoseModel

/// The entries of a log that hold, as CSV that `doseplan log --import` reads back.
package enum LogCSV {
    /// The table.
    package static func text(_ log: PlanLog) -> String {
        CSVText.line(LogEntry.columns) + log.effective.map { CSVText.line($0.fields) }.joined()
    }
}
