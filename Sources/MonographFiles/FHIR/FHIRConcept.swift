import DoseModel

/// A CodeableConcept: codes with their systems, and text.
struct FHIRConcept {
    /// One coding.
    struct Coding {
        /// The system's URI, a slash at its end left out.
        let system: String
        /// The code.
        let code: String
        /// The words for it.
        let display: String?
        /// Where it stands.
        let span: SourceSpan
    }

    /// The codings, in file order.
    let codings: [Coding]
    /// The text.
    let text: YAMLNode?
    /// Where it stands.
    let span: SourceSpan

    /// Reads it.
    init(_ node: YAMLNode) throws(InputError) {
        let object = try FHIRObject(node, as: "a concept", used: ["coding", "text"])
        var codings: [Coding] = []
        for item in try object.list("coding") {
            let coding = try FHIRObject(
                item, as: "a coding", used: ["system", "code", "display"], passed: ["version", "userSelected"])
            var system = try coding.optional("system")?.text() ?? ""
            if system.hasSuffix("/") { system.removeLast() }
            codings.append(
                Coding(
                    system: system, code: try coding.optional("code")?.text() ?? "",
                    display: try coding.optional("display")?.text(),
                    span: coding.optional("code")?.span ?? item.span))
        }
        self.codings = codings
        text = object.optional("text")
        span = object.optional("text")?.span ?? codings.first?.span ?? node.span
    }

    /// The concept in words, for messages.
    func words() throws(InputError) -> String {
        if let text { return try text.text() }
        return codings.lazy.compactMap(\.display).first ?? codings.first?.code ?? "nothing"
    }

    /// Whether one of its codings is a code of SNOMED CT.
    func hasSnomed(_ codes: String...) -> Bool {
        codings.contains { $0.system == Code.System.snomed.uri && codes.contains($0.code) }
    }
}
