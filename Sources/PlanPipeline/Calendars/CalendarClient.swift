import CalendarExport

/// The calendar programs a file can be made for.
public enum CalendarClient: String, CaseIterable, Sendable {
    case apple
    case google
    case outlook
    case generic

    /// What the program needs, and what it will not do.
    var profile: ClientProfile {
        switch self {
        case .apple: .apple
        case .google: .google
        case .outlook: .outlook
        case .generic: .generic
        }
    }
}
