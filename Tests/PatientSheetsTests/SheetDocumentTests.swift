import Foundation
import Testing

@testable import PatientSheets

/// docs/SHEETS.md is what a pharmacist edits templates by: its list of tags is that of the code.
struct SheetDocumentTests {
    @Test("the list of tags in docs/SHEETS.md is complete and has nothing else")
    func tags() throws {
        let document = try String(contentsOfFile: Sheets.package + "/docs/SHEETS.md", encoding: .utf8)
        let list = document.components(separatedBy: "\n## The tags\n").last ?? ""
        let listed = list.components(separatedBy: "\n").filter { $0.drop { $0 == " " }.hasPrefix("- `") }
        let wanted = SheetDocumentTests.lines(PageTags.all, indent: "")
        for (line, other) in zip(listed, wanted) { #expect(line == other) }
        #expect(listed.count == wanted.count, "\n\(wanted.joined(separator: "\n"))")
    }

    private static func lines(_ tags: [SheetTag], indent: String) -> [String] {
        tags.flatMap { tag in
            ["\(indent)- `\(tag.name)` (\(tag.kind.rawValue)): \(tag.meaning)"]
                + lines(tag.inside, indent: indent + "  ")
        }
    }
}
