import DoseModel
import Foundation
import PlanPipeline
import Testing

/// A drug that no Swift file knows: its monograph is written here, into a folder of its own, and planned from.
@Suite("A new drug is one file")
struct NewDrugTests {
    private let pipeline: Pipeline

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "new-drug-\(UUID().uuidString)")
        let monographs = folder.appending(path: "Monographs")
        try FileManager.default.createDirectory(at: monographs, withIntermediateDirectories: true)
        try NewDrug.text.write(to: monographs.appending(path: "novamine.yaml"), atomically: true, encoding: .utf8)
        pipeline = try Pipeline(templates: folder.path)
    }

    private func lines(_ keys: String) throws -> [String] {
        let request = "drug: novamine\nstart: 2026-12-07\n" + keys
        let outcome = try pipeline.outcome(ofRequest: request, named: "request.yaml")
        #expect(outcome.verdict == .proceed, "\(outcome.findings.filter(\.blocks))")
        return try pipeline.text(of: outcome, as: .plan).split(separator: "\n").map(String.init)
    }

    @Test("a ladder with lengths, steps by level beyond it, and a taper by level")
    func byLevel() throws {
        #expect(
            try lines("protocol: trying\ntarget: 10 mg twice daily\n") == [
                "2 mg at bedtime for 1 day",
                "2 mg at breakfast and bedtime for 7 days",
                "4 mg at breakfast and bedtime for 7 days",
                "6 mg at breakfast and bedtime for 7 days",
                "10 mg at breakfast and bedtime for 14 days",
                "6 mg at breakfast and bedtime for 7 days",
                "4 mg at breakfast and bedtime for 7 days",
                "2 mg at breakfast and bedtime for 7 days",
                "stop",
            ])
    }

    @Test("the variant of somebody with another medicine begins on every other day")
    func variant() throws {
        #expect(
            try lines("protocol: trying\nthen: review\npatient: { taking: [slowol] }\n") == [
                "2 mg at bedtime every other day for 6 days",
                "2 mg at bedtime for 14 days",
            ])
    }

    @Test("halving, by name")
    func halving() throws {
        #expect(
            try lines("protocol: taper\nso-far: { dose: 8 mg at bedtime, for: 60 days }\ntaper: halving\n") == [
                "4 mg at bedtime for 7 days", "2 mg at bedtime for 7 days", "1 mg at bedtime for 7 days", "stop",
            ])
    }

    @Test("alternate days, by name")
    func alternate() throws {
        #expect(
            try lines("protocol: taper\nso-far: { dose: 4 mg at bedtime, for: 60 days }\ntaper: alternate\n") == [
                "4 mg at bedtime, next day 2 mg at bedtime for 8 days", "2 mg at bedtime for 7 days",
                "2 mg at bedtime every other day for 8 days", "stop",
            ])
    }

    @Test("a table, by name")
    func table() throws {
        #expect(
            try lines("protocol: taper\nso-far: { dose: 4 mg at bedtime, for: 60 days }\ntaper: printed\n") == [
                "3 mg at bedtime for 5 days", "1 mg at bedtime for 2 days", "stop",
            ])
    }
}
