import DoseModel
import Foundation
import PlanPipeline
import Testing

/// Every folder of Samples is a case: a request or proposal beside the outputs it must give, byte for byte.
///
/// `make samples` records them anew, and fails, so that a recording is always looked at before it counts.
struct SampleTests {
    static let folder = PackageFolder.path + "/Samples"
    static let cases = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []

    @Test("there are at least ten cases")
    func enough() {
        #expect(SampleTests.cases.count >= 10)
    }

    @Test("recorded outputs come out byte for byte", arguments: cases)
    func recorded(name: String) throws {
        let folder = SampleTests.folder + "/" + name
        let isRecording = ProcessInfo.processInfo.environment["DOSEPLAN_RECORD"] != nil
        let produced = try outputs(of: folder) + SampleViews.texts(of: name)
        if isRecording {
            for stale in try FileManager.default.contentsOfDirectory(atPath: folder) where !SampleTests.isInput(stale) {
                try FileManager.default.removeItem(atPath: folder + "/" + stale)
            }
            for (file, text) in produced {
                try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + file))
            }
            Issue.record("recorded \(name) anew: look at it, then run the tests without DOSEPLAN_RECORD")
            return
        }
        let recorded = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !SampleTests.isInput($0) }
        #expect(recorded.sorted() == produced.map(\.file).sorted())
        for (file, text) in produced {
            let expected = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
            #expect(Data(text.utf8) == expected, "\(name)/\(file)")
        }
    }

    @Test("the README shows the table and the finding that are recorded")
    func readme() throws {
        let readme = try String(contentsOfFile: PackageFolder.path + "/README.md", encoding: .utf8)
        let table = try String(contentsOfFile: SampleTests.folder + "/reflux/table.txt", encoding: .utf8)
        #expect(readme.contains(table.components(separatedBy: "\n\nWhy each step")[0]))
        let findings = try String(contentsOfFile: SampleTests.folder + "/five-faults/findings.txt", encoding: .utf8)
        let shown = try #require(findings.components(separatedBy: "\n\n").first { $0.hasPrefix("error[T502]") })
        #expect(readme.contains(shown))
    }

    /// Whether a file of a case is what it begins with: a request, or a proposal in any format.
    private static func isInput(_ file: String) -> Bool {
        file.hasSuffix(".yaml") || file == "log.csv" || file.hasPrefix("proposal.")
    }

    private func outputs(of folder: String) throws -> [(file: String, text: String)] {
        let pipeline = try PackageFolder.pipeline()
        if FileManager.default.fileExists(atPath: folder + "/fit.yaml") {
            let text = try String(contentsOf: URL(fileURLWithPath: folder + "/fit.yaml"), encoding: .utf8)
            return [
                ("fit.txt", try pipeline.fitText(ofRequest: text, named: "fit.yaml")),
                ("fit.json", try pipeline.fitText(ofRequest: text, named: "fit.yaml", as: .json)),
            ]
        }
        let proposal = try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasPrefix("proposal.") }
        let input = proposal ?? "request.yaml"
        let text = try String(contentsOf: URL(fileURLWithPath: folder + "/" + input), encoding: .utf8)
        if let revisions = try? String(contentsOfFile: folder + "/revisions.yaml", encoding: .utf8) {
            return try chain(of: pipeline.outcome(ofRequest: text, named: input), revisions, pipeline)
        }
        // Beside a proposal a request says what its format leaves out.
        let request = try? String(contentsOf: URL(fileURLWithPath: folder + "/request.yaml"), encoding: .utf8)
        if text.contains("\ndrugs:") {
            let outcome = try pipeline.outcomes(ofRequest: text, named: input)
            let own = try outputs(outcome.isDeliverable, pipeline.findingsText(of: outcome)) { format, rows, page in
                try pipeline.text(of: outcome, as: format, rows: rows, page: page)
            }
            return try own
                + orders(outcome.isDeliverable, of: folder) { target in
                    try pipeline.text(of: outcome, as: .fhir, fhir: target)
                }
        }
        let outcome =
            proposal != nil
            ? try pipeline.outcome(
                ofProposal: text, named: input, request: request.map { ($0, "request.yaml") })
            : try pipeline.outcome(ofRequest: text, named: input)
        if let log = try? String(contentsOfFile: folder + "/log.csv", encoding: .utf8) {
            return try TrackedSample.outputs(of: outcome, log: log, pipeline)
        }
        let own = try outputs(outcome.isDeliverable, pipeline.findingsText(of: outcome)) { format, rows, page in
            try pipeline.text(of: outcome, as: format, rows: rows, page: page)
        }
        // One page in another language stands for all.
        let spanish =
            folder.hasSuffix("/reflux")
            ? [("sheet-es.html", try pipeline.text(of: outcome, as: .html, language: "es"))] : []
        return try own + spanish
            + orders(outcome.isDeliverable, of: folder) { target in
                try pipeline.text(of: outcome, as: .fhir, fhir: target)
            }
    }

    /// A plan and its revisions, each with what it changes.
    private func chain(
        of first: Outcome, _ revisions: String, _ pipeline: Pipeline
    ) throws -> [(file: String, text: String)] {
        var current = first
        var produced = [("revision-0.json", try pipeline.text(of: first, as: .json))]
        for line in revisions.components(separatedBy: "\n") where line.hasPrefix("- [") {
            let flags = line.dropFirst(3).dropLast().components(separatedBy: ", ").map { flag in
                let parts = flag.split(separator: "=", maxSplits: 1).map { String($0) }
                return (key: parts[0], value: parts.count > 1 ? parts[1] : "")
            }
            // Each revision is made from what the one before left in its file.
            let read = try pipeline.outcome(
                ofProposal: try pipeline.text(of: current, as: .json), named: "plan.json")
            let next = try pipeline.revised(
                read, flags: flags + [(key: "written", value: flags.first { $0.key == "from" }?.value ?? "")],
                today: first.plan.identity.written)
            let number = next.plan.identity.revision
            produced += [
                (
                    "revise-\(number).txt",
                    pipeline.difference(from: read, to: next) + "\n" + pipeline.findingsText(of: next)
                ),
                ("revision-\(number).json", try pipeline.text(of: next, as: .json)),
            ]
            current = next
        }
        return produced + [("table.txt", try pipeline.text(of: current, as: .text))]
    }

    private func outputs(
        _ isDeliverable: Bool, _ findings: String, _ text: (OutputFormat, TableRows, PagePart) throws -> String
    ) throws -> [(file: String, text: String)] {
        var produced = [("findings.txt", findings), ("plan.json", try text(.json, .step, .table))]
        guard isDeliverable else { return produced }
        produced += [
            ("table.txt", try text(.text, .step, .table)),
            ("days.txt", try text(.text, .day, .table)),
            ("table.md", try text(.markdown, .step, .table)),
            ("table.csv", try text(.csv, .step, .table)),
            ("days.csv", try text(.csv, .day, .table)),
            ("plan.plan", try text(.plan, .step, .table)),
            ("plan.ics", try text(.ics, .step, .table)),
            ("sheet.html", try text(.html, .step, .sheet)),
            ("sheet.md", try text(.markdown, .step, .sheet)),
            ("staircase.svg", try text(.svg, .step, .sheet)),
        ]
        return produced
    }

    /// Orders; those for targets without `sequence` of one case with one drug and of one with two.
    private func orders(
        _ isDeliverable: Bool, of folder: String, _ text: (FHIRTarget) throws -> String
    ) throws -> [(file: String, text: String)] {
        guard isDeliverable else { return [] }
        var produced = [("plan.fhir.json", try text(.r4))]
        if ["/reflux", "/cross-taper"].contains(where: folder.hasSuffix) {
            produced.append(("plan.no-sequence.fhir.json", try text(.noSequence)))
        }
        return produced
    }
}
