import DoseModel
import Foundation
import PlanPipeline
import Testing

/// Whatever stands in a field of a request is refused at its place, or appears harmless in everything that is written.
struct HostileStringTests {
    /// What is written of a plan, by form.
    private static func outputs(_ outcome: Outcome, _ pipeline: Pipeline) throws -> [OutputFormat: String] {
        var texts: [OutputFormat: String] = [:]
        for format in OutputFormat.allCases where outcome.isDeliverable || [.json, .sarif].contains(format) {
            texts[format] = try pipeline.text(of: outcome, as: format)
        }
        return texts
    }

    private static func outcome(_ field: HostileFields.Field, _ text: String) throws -> (Outcome, Pipeline) {
        let pipeline = try PackageFolder.pipeline()
        return (try pipeline.outcome(ofRequest: field.request(text), named: "request.yaml"), pipeline)
    }

    @Test("every string in every field of a request", arguments: HostileFields.all)
    func fields(field: HostileFields.Field) throws {
        let plain = (try? HostileStringTests.outcome(field, "plain words")).flatMap { outcome, pipeline in
            try? HostileStringTests.outputs(outcome, pipeline)
        }
        let pipeline = try PackageFolder.pipeline()
        for entry in HostileStrings.all {
            let text = entry.whole
            let what = "\(entry.name) as \(field)"
            do throws(InputError) {
                let outcome = try pipeline.outcome(ofRequest: field.request(text), named: "request.yaml")
                #expect(Harmless.fault(of: pipeline.findingsText(of: outcome)) == nil, "\(what), findings")
                for format in OutputFormat.allCases where outcome.isDeliverable || [.json, .sarif].contains(format) {
                    let written = try pipeline.text(of: outcome, as: format)
                    let fault = Harmless.fault(of: written, as: format, beside: plain?[format])
                    #expect(fault == nil, "\(what), \(format)")
                    if format == .csv { try HostileStringTests.expectReadBack(outcome, written, pipeline, what) }
                }
            } catch {
                #expect(error.span?.file == "request.yaml", "\(what): \(error.message)")
                #expect(Harmless.fault(of: HostileStringTests.text(of: error)) == nil, "\(what), error")
            }
        }
    }

    /// An error as people read it.
    private static func text(of error: InputError) -> String {
        Pipeline.failure(error, isColored: false).diagnostics
    }

    /// A table gives names back as they were, whatever was put before them for spreadsheets.
    private static func expectReadBack(
        _ outcome: Outcome, _ table: String, _ pipeline: Pipeline, _ what: String
    ) throws(InputError) {
        let back = try pipeline.outcome(ofProposal: table, named: "table.csv", overrides: [("drug", "baclofen")])
        let wanted = outcome.plan.steps.flatMap { $0.doses.map(\.slot.name) }
        #expect(back.plan.steps.flatMap { $0.doses.map(\.slot.name) } == wanted, "\(what), read back")
    }

    @Test("most strings are taken where words are free, and most words are shown")
    func taken() throws {
        // A test that everything is refused would be passed by a program that refuses everything.
        let taken = HostileStrings.all.filter { entry in
            guard let (outcome, pipeline) = try? HostileStringTests.outcome(HostileFields.all[0], entry.whole),
                let written = try? HostileStringTests.outputs(outcome, pipeline)
            else { return false }
            return written.count == OutputFormat.allCases.count
        }
        #expect(taken.count >= 22, "\(taken.map(\.name))")
    }
}
