import DoseModel
import Testing

@testable import PatientSheets

struct TagScannerTests {
    @Test("each tag is found with its sort, name and place")
    func places() throws {
        let tags = try TagScanner.tags(of: "a {{b}}\n{{#c-d}}é{{{ e }}}{{/c-d}}{{! no }}{{> f.html }}", file: "x")
        #expect(tags.map(\.name) == ["b", "c-d", "e", "c-d", "f.html"])
        #expect(tags.map(\.sort) == [.value, .section, .raw, .close, .partial])
        #expect(tags.map(\.span.text) == ["x:1:3", "x:2:1", "x:2:10", "x:2:19", "x:2:36"])
    }
}
