/// The forms a plan can be written in.
public enum OutputFormat: String, CaseIterable, Sendable {
    case text
    case markdown
    case csv
    case json
    case ics
    case plan
    case sarif
    /// FHIR R4: a MedicationRequest, or a Bundle of them.
    case fhir
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
        case .fhir: ["fhir.json"]
        case .html: ["html", "htm"]
        case .svg: ["svg"]
        }
    }

    /// The form a file name's extension chooses; the longest counts, so that `plan.fhir.json` is no JSON of ours.
    public init?(fileName: String) {
        let name = fileName.lowercased()
        var chosen: (format: OutputFormat, length: Int)?
        for format in OutputFormat.allCases {
            for ending in format.extensions where name.hasSuffix("." + ending) {
                if ending.utf8.count > chosen?.length ?? 0 { chosen = (format, ending.utf8.count) }
            }
        }
        guard let chosen else { return nil }
        self = chosen.format
    }

    /// Whether only a plan without unacknowledged errors is written in this form. JSON carries the verdict with it, and
    /// SARIF is nothing but findings.
    var needsDeliverablePlan: Bool { self != .json && self != .sarif }
}
