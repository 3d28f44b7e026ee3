public import DoseModel

/// The exit statuses scripts rely on. Wrong usage is 64 and comes from the argument parser.
public enum ExitStatus: Int32, Sendable {
    /// No finding at or above the asked severity.
    case success = 0
    /// At least one such finding.
    case findings = 1
    /// The input could not be read, the output not written, or no plan exists.
    case failure = 2

    /// Judges findings: acknowledged ones do not count.
    public init(_ gravest: Severity?, failOn: Severity) {
        self = gravest.map { $0 >= failOn } ?? false ? .findings : .success
    }
}
