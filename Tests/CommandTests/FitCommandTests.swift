import Foundation
import Testing

/// `doseplan check --request R` without a plan asks whether a trial makes sense.
struct FitCommandTests {
    private static let request = """
        drug: baclofen
        protocol: reflux
        patient: { age: 42, sex: female, egfr: 95, measured: 2026-11-02, taking: [omeprazole], tried: [diet] }
        """

    private func check(_ request: String = FitCommandTests.request, _ more: [String] = []) throws -> Program.Run {
        try Program.run(["check", "--request", "-"] + more, input: request)
    }

    @Test("A fit leaves with 0, a poor fit with 1, and the answer stands first")
    func status() throws {
        let fits = try check()
        #expect(fits.status == 0)
        #expect(fits.output.contains("A trial makes sense: ask the prescriber"))
        let poor = try check(FitCommandTests.request.replacingOccurrences(of: "reflux", with: "pots"))
        #expect(poor.status == 1)
        #expect(poor.output.split(separator: "\n")[1].hasPrefix("Not a great fit."))
        #expect(poor.output.contains("error[F001]"))
        let warned = FitCommandTests.request.replacingOccurrences(of: "[omeprazole]", with: "[omeprazole, Ambien]")
        #expect(try check(warned).status == 0)
        #expect(try check(warned, ["--fail-on", "warning"]).status == 1)
    }

    @Test("As JSON it has the answer, the findings and the verdict")
    func json() throws {
        let run = try check(FitCommandTests.request, ["--format", "json"])
        let object = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(object["format"] as? String == "doseplan/1")
        #expect((object["fit"] as? [String: Any])?["conclusion"] as? String == "fits")
        #expect(object["verdict"] as? String == "proceed")
    }

    @Test("A key that shapes a plan is refused where there is none; nothing to check is wrong usage")
    func refused() throws {
        let run = try check("drug: baclofen\ntarget: 10 mg three times daily\n")
        #expect(run.status == 2)
        #expect(run.diagnostics.contains("shapes a plan"))
        #expect(try Program.run(["check"]).status == 64)
    }

    @Test("Every monograph answers")
    func everyMonograph() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Program.package + "/Templates/Monographs")
        for name in files.filter({ $0.hasSuffix(".yaml") }).map({ $0.dropLast(5) }) {
            let run = try check("drug: \(name)\npatient: { age: 42, taking: [] }\n")
            #expect(run.status < 2, "\(name): \(run.diagnostics)")
            #expect(!run.output.isEmpty)
        }
    }
}
