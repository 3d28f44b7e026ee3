import DoseModel
import Foundation
import PlanPipeline
import TextReports

@testable import PatientSheets

/// Plans, words and templates of this package, for the tests of sheets.
enum Sheets {
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static func pipeline() throws -> Pipeline { try Pipeline(templates: package + "/Templates") }

    /// The templates as they lie in the package, with some of them replaced.
    static func templates(replacing texts: [String: String] = [:]) throws -> SheetTemplates {
        let folder = package + "/Templates/Sheets"
        let ending = ".mustache"
        var files: [(name: String, path: String, text: String)] = []
        for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where file.hasSuffix(ending) {
            let name = String(file.dropLast(ending.count))
            files.append((name, file, try texts[name] ?? String(contentsOfFile: folder + "/" + file, encoding: .utf8)))
        }
        return try SheetTemplates(files: files, words: words())
    }

    static func words() throws -> SheetWords { SheetWords.english }

    static func part(_ outcome: Outcome, plan: Plan? = nil, findings: [Finding]? = nil) -> JointPart {
        JointPart(
            plan: plan ?? outcome.plan, monograph: outcome.monograph, circumstances: outcome.circumstances,
            findings: findings ?? outcome.findings, verdict: outcome.verdict)
    }

    static func part(ofRequest text: String) throws -> JointPart {
        part(try pipeline().outcome(ofRequest: text, named: "request.yaml"))
    }

    /// A request for reflux; `person` and `more` are lines of YAML.
    static func request(person: String = "", more: String = "") -> String {
        """
        drug: baclofen
        protocol: reflux
        start: 2026-12-07
        time-zone: America/New_York
        patient: { age: 42, sex: female\(person.isEmpty ? "" : ", " + person) }
        problem-times: [lunch, dinner]
        target: 5 mg three times daily
        trial: 21 days
        \(more)
        """
    }

    private static let unchanged = Result { try templates() }

    static func page(of parts: [JointPart], as form: SheetForm = .html) throws -> String {
        PatientSheet(of: parts, words: try words(), templates: try unchanged.get()).text(as: form)
    }

    /// The folders of Samples that hold a request for one drug.
    static let samples: [String] = {
        let folder = package + "/Samples"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
        return names.filter { name in
            guard let text = try? String(contentsOfFile: folder + "/\(name)/request.yaml", encoding: .utf8) else {
                return false
            }
            return !text.contains("\ndrugs:")
                && FileManager.default.fileExists(atPath: folder + "/\(name)/table.txt")
        }
    }()

    static func sample(_ name: String) throws -> JointPart {
        try part(
            ofRequest: String(contentsOfFile: package + "/Samples/\(name)/request.yaml", encoding: .utf8))
    }
}
