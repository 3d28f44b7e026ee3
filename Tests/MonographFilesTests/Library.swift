import DoseModel
import MonographFiles
import TitrationEngine

/// The library of this package's own templates.
enum Library {
    /// The folder of the package, worked out from this file's place in it.
    static let package = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

    /// The monographs.
    static let monographs = MonographLibrary(
        folder: TemplateFolder(path: package + "/Templates"), shapes: ShapeRegistry.schemas)
}

/// Reads a request called `request.yaml`.
func request(_ text: String, _ flags: [(key: String, value: String)] = []) throws(InputError) -> PlanRequest {
    let source = try SourceText(name: "request.yaml", bytes: Array(text.utf8))
    return try RequestReader.read(source, overrides: flags, library: Library.monographs).request
}

/// Reads a proposal called `plan.yaml`, with or without a request beside it.
func proposal(
    _ text: String, request: String? = nil, _ flags: [(key: String, value: String)] = []
) throws(InputError) -> (proposal: Proposal, monograph: Monograph, findings: [Finding]) {
    var base: SourceText?
    if let request { base = try SourceText(name: "request.yaml", bytes: Array(request.utf8)) }
    let source = try SourceText(name: "plan.yaml", bytes: Array(text.utf8))
    return try ProposalReader.read(source, request: base, overrides: flags, library: Library.monographs)
}

/// A date that exists.
func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate { CivilDate(year: year, month: month, day: day)! }

/// Where an error lies, as `request.yaml:4:9`.
func place(_ error: InputError?) -> String? { error?.span?.text }
