import DoseModel
import Foundation
import Testing
import TitrationEngine

/// The page on adding a drug names what there is.
struct MonographReferenceTests {
    @Test("every shape and parameter stands on the page, with its kind and its sentence")
    func shapes() throws {
        let page = try String(contentsOfFile: PackageFolder.path + "/docs/MONOGRAPHS.md", encoding: .utf8)
        for schema in ShapeRegistry.schemas {
            let line = try #require(
                page.split(separator: "\n").first { $0.hasPrefix("| `\(schema.name)` | \(schema.summary) |") },
                "\(schema.name)")
            for parameter in schema.parameters {
                let kind = parameter.kind.rawValue + (parameter.isRequired ? "" : ", optional")
                #expect(line.contains("`\(parameter.name)` (\(kind)): \(parameter.summary)"), "\(schema.name)")
            }
        }
    }
}
