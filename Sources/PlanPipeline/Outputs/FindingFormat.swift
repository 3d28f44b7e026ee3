/// The forms findings can be printed in.
public enum FindingFormat: String, CaseIterable, Sendable {
    /// With the place in the file, the limit and the way out.
    case text
    /// One line a finding.
    case short
    /// Doseplan's JSON.
    case json
    /// SARIF 2.1.0, which code hosts and editors read.
    case sarif

    /// The form that the ending of a file's name chooses; `nil` for an ending that chooses none.
    public init?(fileName: String) {
        // That ending is for plans.
        guard OutputFormat(fileName: fileName) != .fhir else { return nil }
        guard let dot = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        switch fileName[fileName.index(after: dot)...].lowercased() {
        case "sarif": self = .sarif
        case "json": self = .json
        case "txt": self = .text
        default: return nil
        }
    }

    /// The endings that choose a form.
    public static let endings = [".txt", ".json", ".sarif"]
}
