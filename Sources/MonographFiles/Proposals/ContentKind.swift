import CalendarText
package import DoseModel

/// What a file holds, told by its content and not by its name.
package enum ContentKind: Sendable {
    /// A wish for a plan.
    case request
    /// A wish for plans with several drugs.
    case jointRequest
    /// A plan in YAML, with `plan:`.
    case proposal
    /// A plan in Doseplan's own JSON.
    case planJSON
    /// Plans with several drugs in Doseplan's own JSON.
    case jointJSON
    /// A plan as bare plan text.
    case planText
    /// A plan as rows of CSV.
    case csv
    /// A plan as a FHIR resource.
    case fhir
    /// A plan as a calendar.
    case calendar

    /// What such a file is called in messages.
    var words: String {
        switch self {
        case .request, .jointRequest: "request"
        case .proposal: "proposal"
        case .planJSON, .jointJSON: "JSON"
        case .planText: "plan text"
        case .csv: "table"
        case .fhir: "FHIR resource"
        case .calendar: "calendar"
        }
    }

    /// Tells what a source holds.
    ///
    /// - Throws: where it is neither plan text nor YAML.
    package static func of(_ source: SourceText) throws(InputError) -> ContentKind {
        try read(source).kind
    }

    /// The kind, and the tree where the source is YAML.
    static func read(_ source: SourceText) throws(InputError) -> (kind: ContentKind, root: YAMLNode?) {
        if CalendarDocument.isCalendar(source.bytes) { return (.calendar, nil) }
        if isPlanText(source.bytes) { return (.planText, nil) }
        if CSVTable.isTable(source) { return (.csv, nil) }
        let root = try YAMLDocument.read(source)
        guard case .mapping(let pairs) = root.content else {
            throw root.error(
                "\(root.kind) stands where a request or a plan is needed",
                expected: "lines of `key: value`, plan text, CSV, FHIR, a calendar, or Doseplan's JSON")
        }
        if pairs.contains(where: { $0.name == "resourceType" }) { return (.fhir, root) }
        if pairs.contains(where: { $0.name == "format" }) {
            return (pairs.contains { $0.name == "plans" } ? .jointJSON : .planJSON, root)
        }
        if JointRequestReader.isJoint(root) { return (.jointRequest, root) }
        return (pairs.contains { $0.name == "plan" } ? .proposal : .request, root)
    }

    /// Whether the first line that says anything begins like a dose or a word of plan text; no key of a request does.
    private static func isPlanText(_ bytes: [UInt8]) -> Bool {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if LocatedText.isSpace(byte) {
                index += 1
            } else if byte == UInt8(ascii: "#") {
                while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            } else {
                break
            }
        }
        guard index < bytes.count else { return false }
        // A vulgar fraction such as ½ begins with this byte.
        if (0x30...0x39).contains(bytes[index]) || bytes[index] == 0xC2 { return true }
        let word = bytes[index...].prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }.map { $0 | 0x20 }
        let next = index + word.count
        guard next == bytes.count || LocatedText.isSpace(bytes[next]) else { return false }
        return ["stop", "then", "every", "alternate"].contains(String(decoding: word, as: UTF8.self))
    }
}
