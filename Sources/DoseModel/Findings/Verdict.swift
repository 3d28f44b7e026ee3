/// What all findings together mean.
public enum Verdict: String, Sendable {
    /// No error.
    case proceed
    /// Errors, each of them acknowledged.
    case confirm
    /// At least one error that nobody acknowledged.
    case refuse

    /// Judges a list of findings.
    public init(_ findings: [Finding]) {
        if findings.contains(where: \.blocks) {
            self = .refuse
        } else if findings.contains(where: { $0.severity == .error }) {
            self = .confirm
        } else {
            self = .proceed
        }
    }
}
