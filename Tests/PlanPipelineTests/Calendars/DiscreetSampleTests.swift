import DoseModel
import Foundation
import PlanPipeline
import Testing

/// No sample's discreet calendar says what it is about.
struct DiscreetSampleTests {
    static let cases = SampleTests.cases

    @Test("no word of the monograph, the request or a dose stands in any byte, and every alarm rings as before")
    func silent() throws {
        let pipeline = try PackageFolder.pipeline()
        var calendars = 0
        for name in Self.cases {
            let url = URL(fileURLWithPath: SampleTests.folder + "/\(name)/request.yaml")
            // Beside a proposal a request only says what that leaves out.
            guard let text = try? String(contentsOf: url, encoding: .utf8),
                try !FileManager.default.contentsOfDirectory(atPath: SampleTests.folder + "/\(name)")
                    .contains(where: { $0.hasPrefix("proposal.") })
            else { continue }
            let outcome = try pipeline.outcomes(ofRequest: text, named: "request.yaml")
            guard outcome.isDeliverable else { continue }
            calendars += 1
            let open = Self.unfolded(try pipeline.text(of: outcome, as: .ics))
            let discreet = Self.unfolded(
                try pipeline.text(of: outcome, as: .ics, calendar: CalendarChoices(codeWord: "Sunflower")))
            let words = Set(discreet.lowercased().split { !$0.isLetter }.map { String($0) })
            for telling in outcome.outcomes.reduce(into: Self.alwaysTelling, { $0.formUnion(Self.telling($1)) }) {
                #expect(!words.contains(telling), "\(name): \(telling)")
            }
            for one in outcome.outcomes { #expect(!discreet.lowercased().contains(one.plan.drug), "\(name)") }
            for line in ["BEGIN:VALARM", "TRIGGER", "DTSTART", "DTEND", "RRULE", "UID"] {
                #expect(Self.lines(line, in: open) == Self.lines(line, in: discreet), "\(name): \(line)")
            }
            #expect(discreet.contains("SUMMARY:Sunflower\r\n"))
        }
        #expect(calendars > 15)
    }

    private static let alwaysTelling: Set<String> = [
        "mg", "mcg", "ml", "tablet", "capsule", "liquid", "dose", "doses", "take", "missed", "medication", "doseplan",
        "taper", "titration", "trial", "driving", "score", "decision", "lunch", "dinner", "breakfast", "bedtime",
    ]

    /// Every word of four letters and more in what is known of a drug and what its plan is for.
    private static func telling(_ outcome: Outcome) -> Set<String> {
        let monograph = outcome.monograph
        var texts = [monograph.id, monograph.title, outcome.plan.drug, outcome.plan.goal?.symptom ?? ""]
        texts += monograph.products.flatMap { [$0.name] + $0.aliases }
        texts += monograph.protocols.flatMap { [$0.id, $0.title] + $0.aliases }
        texts += outcome.plan.goal?.baseline.map(\.name) ?? []
        texts += outcome.circumstances.problemTimes.map(\.name)
        let words = texts.flatMap { $0.lowercased().split { !$0.isLetter } }.filter { $0.count > 3 }
        return Set(words.map { String($0) })
    }

    private static func unfolded(_ text: String) -> String {
        text.replacingOccurrences(of: "\r\n ", with: "")
    }

    private static func lines(_ head: String, in text: String) -> [Substring] {
        text.split(separator: "\r\n").filter { $0.hasPrefix(head) }
    }

    @Test("a code word that names the drug of a plan is refused, whichever of several it is")
    func refused() throws {
        let pipeline = try PackageFolder.pipeline()
        let url = URL(fileURLWithPath: SampleTests.folder + "/cross-taper/request.yaml")
        let outcome = try pipeline.outcomes(
            ofRequest: String(contentsOf: url, encoding: .utf8), named: "request.yaml")
        for one in outcome.outcomes {
            #expect(throws: InputError.self) {
                try pipeline.text(of: outcome, as: .ics, calendar: CalendarChoices(codeWord: "my " + one.plan.drug))
            }
        }
    }
}
