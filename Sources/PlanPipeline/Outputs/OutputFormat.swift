/// The forms a plan can be written in.
public enum OutputFormat: String, CaseIterable, Sendable {
    case text
    case markdown
    case csv
    case json
    case ics
    case plan
    case sarif
    case html
    case svg

    /// The file name extensions that choose this form.
    public var extensions: [String] {
        switch self {
        case .text: ["txt"]
        case .markdown: ["md"]
        case .csv: ["csv"]
        case .json: ["json"]
        case .ics: ["ics"]
        case .plan: ["plan"]
        case .sarif: ["sarif"]
        case .html: ["html", "htm"]
        case .svg: ["svg"]
        }
    }

    /// The form a file name's extension chooses.
    public init?(fileName: String) {
        guard let dot = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        let ending = fileName[fileName.index(after: dot)...].lowercased()
        guard let format = OutputFormat.allCases.first(where: { $0.extensions.contains(ending) }) else { return nil }
        self = format
    }

    /// Whether only a plan without unacknowledged errors is written in this form. JSON carries the verdict with it, and
    /// SARIF is nothing but findings.
    var needsDeliverablePlan: Bool { self != .json && self != .sarif }
}
