import DoseModel
import Foundation
import PlanPipeline

/// The plans of all samples, one a drug.
enum SampleOutcomes {
    static func all() throws -> [Outcome] {
        try SampleTests.cases.flatMap { try of($0) }
    }

    /// The plans of one sample; none where it asks whether a trial makes sense.
    static func of(_ name: String) throws -> [Outcome] {
        let folder = SampleTests.folder + "/" + name
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        let proposal = files.first { $0.hasPrefix("proposal.") }
        guard let input = proposal ?? files.first(where: { $0 == "request.yaml" }) else { return [] }
        let pipeline = try PackageFolder.pipeline()
        let text = try String(contentsOfFile: folder + "/" + input, encoding: .utf8)
        if input.hasPrefix("proposal.") {
            let request = try? String(contentsOfFile: folder + "/request.yaml", encoding: .utf8)
            return [
                try pipeline.outcome(ofProposal: text, named: input, request: request.map { ($0, "request.yaml") })
            ]
        }
        return try pipeline.outcomes(ofRequest: text, named: input).outcomes
    }
}
