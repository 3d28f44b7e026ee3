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
}
