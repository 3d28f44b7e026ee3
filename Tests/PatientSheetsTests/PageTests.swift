import DoseModel
import Foundation
import PlanPipeline
import Testing
import TextReports

@testable import PatientSheets

/// What the page says of the plan as a whole.
struct PageTests {
    @Test("a plan with an error that nobody acknowledged has neither sheet nor drawing")
    func withheld() throws {
        let text = Sheets.request(person: "egfr: 95, measured: 2026-11-02, taking: [oxycodone], alcohol: none")
        let pipeline = try Sheets.pipeline()
        let outcome = try pipeline.outcome(ofRequest: text, named: "request.yaml")
        for format in [OutputFormat.html, .svg, .markdown] {
            #expect(throws: InputError.self) { try pipeline.text(of: outcome, as: format) }
        }
        let agreed = try pipeline.outcome(
            ofRequest: text + "acknowledge: [{ code: I701, by: Dr A, reason: known }]\n", named: "request.yaml")
        for format in [OutputFormat.html, .svg, .markdown] {
            #expect(try !pipeline.text(of: agreed, as: format).isEmpty)
        }
    }

    @Test("a page is whole in itself: no script, nothing fetched, nothing that leads away")
    func selfContained() throws {
        for name in Sheets.samples {
            let page = try Sheets.page(of: [Sheets.sample(name)])
            let markup = Markup(page)
            for name in ["script", "link", "img", "a", "iframe", "object", "form", "use", "image"] {
                #expect(!markup.names.contains(name))
            }
            #expect(!page.contains("@import") && !page.contains("@font-face"))
            #expect(markup.elements.allSatisfy { !$0.contains("url(") || $0.contains("url(#stairs-") })
            #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'"))
            #expect(page.contains("lang=\"en\""))
        }
    }

    @Test("several drugs make one page with a sheet each")
    func several() throws {
        let text = try String(contentsOfFile: Sheets.package + "/Samples/cross-taper/request.yaml", encoding: .utf8)
        let pipeline = try Sheets.pipeline()
        let outcome = try pipeline.outcomes(ofRequest: text, named: "request.yaml")
        let page = try pipeline.text(of: outcome, as: .html)
        #expect(page.components(separatedBy: "<main class=\"sheet\"").count == 1 + outcome.outcomes.count)
        #expect(try pipeline.text(of: outcome, as: .markdown).components(separatedBy: "\n# ").count >= 2)
        for one in outcome.outcomes { #expect(page.contains(one.monograph.title)) }
    }

    @Test("the table alone is the steps, or the days; the sheet does not ask which")
    func table() throws {
        let pipeline = try Sheets.pipeline()
        let outcome = try pipeline.outcome(
            ofRequest: Sheets.request(person: SafetyRuleTests.clear), named: "request.yaml")
        let steps = try pipeline.text(of: outcome, as: .html, rows: .step, page: .table)
        let days = try pipeline.text(of: outcome, as: .html, rows: .day, page: .table)
        #expect(!steps.contains("class=\"ticks\"") && !days.contains("class=\"ticks\""))
        let plan = outcome.plan
        let rows = days.components(separatedBy: "<th scope=\"row\">").count - 1
        #expect(rows == plan.steps.reduce(0) { $0 + $1.days })
        #expect(
            steps.components(separatedBy: "class=\"when\"").count - 1 == plan.steps.reduce(0) { $0 + $1.doses.count })
        #expect(
            try pipeline.text(of: outcome, as: .html, rows: .day) == pipeline.text(of: outcome, as: .html, rows: .step))
    }

    @Test("a plan read back from its JSON has the same steps, boxes, rules and drawing", arguments: Sheets.samples)
    func readBack(name: String) throws {
        let pipeline = try Sheets.pipeline()
        let text = try String(contentsOfFile: Sheets.package + "/Samples/\(name)/request.yaml", encoding: .utf8)
        let outcome = try pipeline.outcome(ofRequest: text, named: "request.yaml")
        let again = try pipeline.outcome(ofProposal: pipeline.text(of: outcome, as: .json), named: "plan.json")
        let pages = try [outcome, again].map { outcome in
            // What the planner alone found, a moved dose, is not found again; so numbers of sources may differ.
            try pipeline.text(of: outcome, as: .html).components(separatedBy: "<sup>[").enumerated().map {
                index, piece in
                index == 0 ? piece[...] : piece.drop { $0 != "]" }
            }.joined()
        }
        for part in ["steps", "picture", "scores", "ticks", "safety", "agree"] {
            let sections = pages.map { page in
                page.components(separatedBy: "<section class=\"\(part)\">").dropFirst().map {
                    $0.components(separatedBy: "</section>")[0]
                }
            }
            #expect(!sections[0].isEmpty)
            #expect(sections[0] == sections[1], "\(part)")
        }
        #expect(try pipeline.text(of: again, as: .svg) == pipeline.text(of: outcome, as: .svg))
    }

    @Test("each number in brackets has its source in the list, and each source is cited")
    func sources() throws {
        for name in Sheets.samples {
            let part = try Sheets.sample(name)
            let page = try Sheets.page(of: [part])
            let cited = page.components(separatedBy: "<sup>[").dropFirst().flatMap { text in
                text.prefix { $0 != "]" && $0 != ";" }.components(separatedBy: ", ").compactMap { Int($0) }
            }
            let listed = page.components(separatedBy: "class=\"source\">[").dropFirst().compactMap {
                Int($0.prefix { $0 != "]" })
            }
            #expect(Set(cited) == Set(listed))
            #expect(listed == Array(1...listed.count))
        }
    }

    @Test("a folder of templates without sheets is refused by name when a sheet is asked for, and only then")
    func noTemplates() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/sheets-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.copyItem(atPath: Sheets.package + "/Templates", toPath: folder)
        try FileManager.default.removeItem(atPath: folder + "/Sheets")
        let pipeline = try Pipeline(templates: folder)
        let outcome = try pipeline.outcome(
            ofRequest: Sheets.request(person: SafetyRuleTests.clear), named: "request.yaml")
        #expect(try !pipeline.text(of: outcome, as: .text).isEmpty)
        let error = #expect(throws: InputError.self) { try pipeline.text(of: outcome, as: .html) }
        #expect(error?.message.contains("Sheets") == true)
    }
}
