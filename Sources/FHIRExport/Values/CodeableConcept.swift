import DoseModel
import TextReports

/// A concept by its codes and in words. A code that nobody verified is left out: a machine would not see the mark.
struct CodeableConcept {
    /// In words.
    let text: String?
    private let codes: [Cited<Code>]

    /// Creates a concept.
    init(_ codes: [Cited<Code>], text: String?) {
        self.codes = codes.filter { $0.basis != .unverified }
        self.text = text.flatMap(FHIRText.string)
    }

    /// Writes the members, each code with what it rests on.
    func write(to writer: inout JSONWriter) {
        if !codes.isEmpty {
            writer.array("coding", codes) { writer, code in
                writer.object { writer in
                    FHIRExtension.write([.source(of: code)], to: &writer)
                    writer.text("system", code.value.system.uri)
                    writer.text("code", code.value.value)
                }
            }
        }
        if let text { writer.text("text", text) }
    }
}

extension FHIRExtension {
    /// What a value of a monograph rests on.
    static func source<Value>(of cited: Cited<Value>) -> FHIRExtension {
        FHIRExtension(.source, .string(FHIRText.string("\(cited.basis.rawValue): \(cited.citation)") ?? "none"))
    }
}
