/// How grave a finding is.
public enum Severity: String, CaseIterable, Comparable, Sendable {
    /// Good to know.
    case note
    /// To be looked at; the plan may stand.
    case warning
    /// The plan must not be used, unless a prescriber may and does acknowledge it.
    case error

    /// The graver one is the larger.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
