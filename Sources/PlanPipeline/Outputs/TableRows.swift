import TextReports

/// What one row of a table stands for.
public enum TableRows: String, CaseIterable, Sendable {
    case step
    case day

    /// The same in the words of reports.
    var grain: TableGrain { self == .step ? .step : .day }
}
