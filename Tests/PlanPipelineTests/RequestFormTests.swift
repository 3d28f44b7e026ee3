import DoseModel
import Foundation
import PlanPipeline
import Testing

/// What `doseplan new` prints can be planned as it stands.
struct RequestFormTests {
    @Test("every form plans", arguments: ["reflux", "cough", "spasm", "sleep", "taper"])
    func plans(name: String) throws {
        let pipeline = try PackageFolder.pipeline()
        let form = try pipeline.requestForm(named: name).output
        let outcome = try pipeline.outcome(ofRequest: form, named: name)
        #expect(outcome.verdict == .proceed)
        #expect(outcome.plan.protocolName == name)
    }

    @Test("the form for two drugs plans both, and no two changes fall on one day")
    func plansSeveral() throws {
        let pipeline = try PackageFolder.pipeline()
        let form = try pipeline.requestForm(named: "cross-taper").output
        let outcome = try pipeline.outcomes(ofRequest: form, named: "cross-taper")
        #expect(outcome.verdict == .proceed)
        #expect(outcome.outcomes.map(\.plan.drug) == ["baclofen", "tizanidine"])
        #expect(outcome.crossTaper?.to == "tizanidine")
        #expect(!outcome.findings.contains { $0.code.family == "X" && $0.severity > .note })
    }
}
