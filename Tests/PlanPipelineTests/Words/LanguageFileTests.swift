import DoseModel
import Foundation
import PlanPipeline
import PlanWords
import Testing

/// Another language is one file and nothing else.
struct LanguageFileTests {
    /// A copy of the templates with one more language in it.
    private func templates(_ tag: String, _ text: String) throws -> Pipeline {
        let folder = FileManager.default.temporaryDirectory.appending(path: "language-\(UUID().uuidString)")
        try FileManager.default.copyItem(atPath: PackageFolder.path + "/Templates", toPath: folder.path)
        try text.write(toFile: folder.path + "/Languages/\(tag).yaml", atomically: true, encoding: .utf8)
        return try Pipeline(templates: folder.path)
    }

    private var english: String {
        get throws {
            try String(contentsOfFile: PackageFolder.path + "/Templates/Languages/en.yaml", encoding: .utf8)
        }
    }

    @Test("a made-up language is one file, and plans come out in it")
    func madeUp() throws {
        let text = try english.replacing("tag: en", with: "tag: qx").replacing("name: English", with: "name: Quax")
            .replacing("status: reviewed", with: "status: unverified")
            .replacing("\"take {what}", with: "\"slurp {what}")
            .replacing("decimal: \".\"", with: "decimal: \",\"").replacing("Monday,", with: "Moonday,")
        let pipeline = try templates("qx", text)
        #expect(try pipeline.languages() == ["en", "es", "qx"])
        let catalogue = try pipeline.catalogue(language: "QX")
        #expect(catalogue.name == "Quax")
        let request = try String(contentsOfFile: SampleTests.folder + "/reflux/request.yaml", encoding: .utf8)
        let outcome = try pipeline.outcome(ofRequest: request, named: "request.yaml")
        let sentences = PlanSentences(plan: outcome.plan, monograph: outcome.monograph, catalogue: catalogue)
        #expect(
            sentences.steps[0].sentence
                == "From Moonday 7 December 2026 for 7 days: slurp half of a 10 mg tablet (5 mg) at 11:45 before lunch"
                + " and at 17:45 before dinner.")
    }

    @Test("an unknown language is refused with those there are")
    func unknown() throws {
        let error = #expect(throws: InputError.self) { try PackageFolder.pipeline().catalogue(language: "ess") }
        #expect(error?.expected == "one of: en, es")
        #expect(error?.nearest == "es")
        let outside = #expect(throws: InputError.self) { try PackageFolder.pipeline().catalogue(language: "../x") }
        #expect(outside?.message == "there is no language `../x`")
    }

    @Test("a text that is missing is named with its file")
    func missing() throws {
        let text = try english.replacing("tag: en", with: "tag: qx").replacing("      lunch: before lunch\n", with: "")
        let error = #expect(throws: InputError.self) { try templates("qx", text).catalogue(language: "qx") }
        #expect(error?.message == "the text `moment.before.lunch` is missing in the language `qx`")
        #expect(error?.span?.file.hasSuffix("/Languages/qx.yaml") == true)
    }
}
