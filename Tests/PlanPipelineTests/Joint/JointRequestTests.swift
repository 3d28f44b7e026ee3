import DoseModel
import PlanPipeline
import Testing

/// Requests for several drugs that cannot be read: refused where they are wrong, with the word that was meant.
struct JointRequestTests {
    struct Case: CustomTestStringConvertible {
        var testDescription: String
        var text: String
        var line: Int
        var says: String
        var nearest: String?
    }

    static let head: String = TwoDrugs.shared
    /// Entries that are fine, from line 6 on: the first has five lines behind `drugs:` on line 5.
    static let good: String = head + "drugs:\n" + TwoDrugs.down + TwoDrugs.up(from: "2026-12-10")

    static let cases: [Case] = [
        Case(testDescription: "no drugs", text: head + "drugs: []\n", line: 5, says: "empty"),
        Case(testDescription: "drugs is text", text: head + "drugs: baclofen\n", line: 5, says: "list"),
        Case(testDescription: "drugs is nothing", text: head + "drugs:\n", line: 5, says: "nothing"),
        Case(testDescription: "an entry is text", text: head + "drugs: [baclofen]\n", line: 5, says: "mapping"),
        Case(
            testDescription: "a drug's key at the top", text: "target: 10 mg at bedtime\n" + good, line: 1,
            says: "one drug"),
        Case(testDescription: "drug beside drugs", text: "drug: baclofen\n" + good, line: 1, says: "one drug"),
        Case(testDescription: "a plan at the top", text: "plan: 5 mg at bedtime\n" + good, line: 1, says: "one drug"),
        Case(
            testDescription: "a shared key in an entry", text: good + "    time-zone: Europe/Paris\n", line: 13,
            says: "all drugs"),
        Case(
            testDescription: "a person in an entry", text: good + "    patient: { age: 4 }\n", line: 13,
            says: "all drugs"),
        Case(
            testDescription: "unknown key at the top", text: "time-zon: Europe/London\n" + good, line: 1,
            says: "no key of the request", nearest: "time-zone"),
        Case(
            testDescription: "unknown key in an entry", text: good + "    pase: 7 days\n", line: 13, says: "no key",
            nearest: "pace"),
        Case(
            testDescription: "duplicate key in an entry", text: good + "    drug: relaxin\n", line: 13, says: "already"),
        Case(
            testDescription: "the same drug twice", text: good + TwoDrugs.up(from: "2026-12-11"), line: 13,
            says: "twice"),
        Case(
            testDescription: "the same drug in capitals", text: good + TwoDrugs.up("RELAXIN", from: "2026-12-11"),
            line: 13, says: "twice"),
        Case(
            testDescription: "unknown drug", text: good.replacing("drug: relaxin", with: "drug: relaxn"), line: 10,
            says: "no monograph", nearest: "relaxin"),
        Case(
            testDescription: "no drug in an entry", text: good.replacing("drug: relaxin\n    ", with: ""), line: 10,
            says: "`drug` is missing"),
        Case(
            testDescription: "no start anywhere",
            text: "drugs:\n" + TwoDrugs.down + "  - drug: relaxin\n    protocol: spasm\n", line: 2,
            says: "`start` is missing"),
        Case(
            testDescription: "cross-taper to a stranger", text: good + "cross-taper: { from: baclofen, to: relaxim }\n",
            line: 13, says: "no drug of this request", nearest: "relaxin"),
        Case(
            testDescription: "cross-taper to itself", text: good + "cross-taper: { from: relaxin, to: relaxin }\n",
            line: 13, says: "itself"),
        Case(
            testDescription: "half a cross-taper", text: good + "cross-taper: { from: relaxin }\n", line: 13,
            says: "`to`"),
        Case(testDescription: "cross-taper is text", text: good + "cross-taper: yes\n", line: 13, says: "mapping"),
        Case(
            testDescription: "cross-taper in a request for one",
            text: head + "drug: baclofen\nprotocol: spasm\ncross-taper: { from: baclofen, to: relaxin }\n", line: 7,
            says: "no key of the request"),
        Case(
            testDescription: "two plans of one name",
            text: good.replacing("    protocol", with: "    id: mine\n    protocol"), line: 12, says: "mine"),
        Case(
            testDescription: "a step for all drugs",
            text: good + "acknowledge: [{ code: X951, step: 2, by: \"Dr A\", reason: \"x\" }]\n", line: 13,
            says: "one drug's"),
        Case(
            testDescription: "a thousand entries",
            text: head + "drugs:\n" + String(repeating: "  - drug: baclofen\n    protocol: spasm\n", count: 1_000),
            line: 46, says: "more than 20"),
    ]

    @Test("refused where it is wrong", arguments: cases)
    func refused(item: Case) throws {
        let pipeline = try TwoDrugs.pipeline()
        let error: InputError? = #expect(throws: InputError.self) {
            try pipeline.outcomes(ofRequest: item.text, named: "request")
        }
        #expect(error?.span?.line == item.line, "\(String(describing: error))")
        let words = [error?.message, error?.expected].compactMap(\.self).joined(separator: " ")
        #expect(words.contains(item.says), "\(words)")
        if let nearest = item.nearest { #expect(error?.nearest == nearest) }
    }

    @Test("the good request is good")
    func isRead() throws {
        let outcome = try TwoDrugs.pipeline().outcomes(ofRequest: JointRequestTests.good, named: "request")
        #expect(outcome.outcomes.count == 2)
    }

    @Test("a flag replaces what holds for all, and an entry's own key stays; a drug's key is no flag here")
    func flags() throws {
        let pipeline = try TwoDrugs.pipeline()
        let outcome = try pipeline.outcomes(
            ofRequest: JointRequestTests.good, named: "request",
            overrides: [("start", "2026-12-08"), ("time-zone", "Europe/Berlin"), ("age", "50")])
        #expect(outcome.outcomes.map { $0.plan.steps[0].start.text } == ["2026-12-08", "2026-12-10"])
        #expect(outcome.outcomes.allSatisfy { $0.plan.timeZone == "Europe/Berlin" })
        #expect(outcome.outcomes.allSatisfy { $0.circumstances.patient.age == 50 })
        for (key, value) in [("target", "5 mg at bedtime"), ("drug", "baclofen"), ("products", "10 mg tablet")] {
            let error: InputError? = #expect(throws: InputError.self) {
                try pipeline.outcomes(
                    ofRequest: JointRequestTests.good, named: "request", overrides: [(key, value)])
            }
            #expect(error?.message.contains("--\(key)") == true)
            #expect(error?.message.contains("several drugs") == true)
        }
        let both = JointRequestTests.good.replacing("taper-pace: 7 days", with: "start: 2026-12-07")
        #expect(throws: InputError.self) {
            try pipeline.outcomes(ofRequest: both, named: "request", overrides: [("start", "2026-12-08")])
        }
    }

    @Test("the library's call for one drug says which call is for several")
    func wrongCall() throws {
        #expect(throws: InputError.self) {
            try TwoDrugs.pipeline().outcome(ofRequest: JointRequestTests.good, named: "request")
        }
    }
}
