/// The forms findings can be printed in.
public enum FindingFormat: String, CaseIterable, Sendable {
    /// With the place in the file, the limit and the way out.
    case text
    /// One line a finding.
    case short
    /// Doseplan's JSON.
    case json
}
