/// What one row of a table stands for.
public enum TableRows: String, CaseIterable, Sendable {
    case step
    case day
}
