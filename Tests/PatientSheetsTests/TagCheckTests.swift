import DoseModel
import Testing
import TextReports

@testable import PatientSheets

/// A template whose tags are not those of a page is refused where it is wrong, before anything is rendered.
struct TagCheckTests {
    static let faults: [(text: String, place: String, nearest: String?)] = [
        ("<p>\n  {{titel}}</p>", "2:3", "title"),
        ("{{#drugs}}{{urgnt}}{{/drugs}}", "1:11", "urgent"),
        ("{{urgent}}", "1:1", nil),
        ("{{#drugs}}{{#steps}}{{/steps}}{{amount}}{{/drugs}}", "1:31", nil),
        ("{{words.safty}}", "1:1", "words.safety"),
        ("{{{title}}}", "1:1", nil),
        ("{{#drugs}}{{staircase}}{{/drugs}}", "1:11", nil),
        ("{{drugs}}", "1:1", nil),
        ("{{#drugs}}", "1:1", nil),
        ("{{#drugs}}{{/drug}}", "1:11", nil),
        ("{{/drugs}}", "1:1", nil),
        ("{{> sheet.htm}}", "1:1", "sheet.html"),
        ("{{> page.html}}", "1:1", nil),
        ("{{=<% %>=}}", "1:1", nil),
        ("{{%CONTENT_TYPE:TEXT}}", "1:1", nil),
        ("{{&title}}", "1:1", nil),
        ("{{title", "1:1", nil),
        ("{{uppercased(title)}}", "1:1", nil),
        ("{{}}", "1:1", nil),
    ]

    @Test("a wrong tag is refused at its place, with the nearest that the page has", arguments: faults.indices)
    func refused(index: Int) throws {
        let fault = TagCheckTests.faults[index]
        let error = #expect(throws: InputError.self) {
            try Sheets.templates(replacing: ["page.html": fault.text])
        }
        let span = try #require(error?.span)
        #expect("\(span.line):\(span.column)" == fault.place)
        #expect(span.file == "page.html.mustache")
        #expect(error?.nearest == fault.nearest)
    }

    @Test("a comment, a section that asks for a text and a name from further out are in order")
    func allowed() throws {
        let page = "{{! note }}{{#drugs}}{{#symptom}}{{symptom}}{{/symptom}}{{^so-far}}-{{/so-far}}{{title}}{{/drugs}}"
        _ = try Sheets.templates(replacing: ["page.html": page])
    }

    @Test("folders without one of the pages are refused by its name")
    func missingPage() {
        let error = #expect(throws: InputError.self) {
            try SheetTemplates(files: [("page.html", "page.html", "")], words: .english)
        }
        #expect(error?.message.contains("page.md") == true)
    }

    @Test("the templates of this package use every tag there is")
    func allUsed() throws {
        let used = try Sheets.templates().used
        #expect(TagCheckTests.paths(PageTags.all, "").filter { !used.contains($0) } == [])
    }

    @Test("every page gives every tag there is, and no other", arguments: ["reflux", "article-taper"])
    func allGiven(name: String) throws {
        let sheet = PatientSheet(
            of: [try Sheets.sample(name)], by: .day, words: try Sheets.words(), templates: try Sheets.templates())
        let model = Set(TagCheckTests.paths(PageTags.all, ""))
        #expect(sheet.paths.subtracting(model) == [])
        // Lists that are empty on this page cannot show what their entries have.
        let missing = model.subtracting(sheet.paths)
        #expect(
            missing.allSatisfy { path in
                let list = path.split(separator: "/").dropLast().joined(separator: "/")
                return sheet.paths.contains(list) && !sheet.paths.contains { $0.hasPrefix(list + "/") }
            })
    }

    private static func paths(_ tags: [SheetTag], _ path: String) -> [String] {
        tags.flatMap { [path + $0.name] + paths($0.inside, path + $0.name + "/") }
    }
}
