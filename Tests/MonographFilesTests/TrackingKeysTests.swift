import DoseModel
import MonographFiles
import Testing
import TitrationEngine

@Suite("A monograph's tracking and troubleshooting, and a score that is better when higher")
struct TrackingKeysTests {
    /// The small monograph with both sections at its end.
    private static let text =
        SmallMonograph.text + """
            tracking:
              blood-pressure:
                fall: { value: 21, basis: published, citation: [book] }
                paired-within: { value: 10 minutes, basis: engineering, citation: [own] }
              decision:
                last-days: { value: 6 days, basis: engineering, citation: [own] }
                least-days: { value: 2 days, basis: engineering, citation: [own] }
                mild-up-to: { value: 4, basis: engineering, citation: [own] }
                missed-at-most: { value: 25 %, basis: engineering, citation: [own] }
                adjust: { value: [nights-only, step-back], basis: published, citation: [book] }
            troubleshooting:
              too-sleepy:
                words: [too sleepy, drowsy]
                steps:
                  - { revise: later, by: 20 minutes, value: Later, basis: published, citation: [book] }
                  - { revise: step-back, value: Less, basis: published, citation: [book] }
                  - { value: Rest, basis: published, citation: [book] }
              fog:
                words: [brain fog]
                steps:
                  - { revise: stop, value: Stop, basis: published, citation: [book] }

            """

    private func read(_ text: String = TrackingKeysTests.text) throws -> Monograph {
        try MonographReader.read(
            SourceText(name: "placebine.yaml", bytes: Array(text.utf8)), shapes: ShapeRegistry.schemas)
    }

    @Test("both sections are read, each value with what it rests on")
    func values() throws {
        let monograph = try read()
        let standing = try #require(monograph.tracking.standing)
        #expect(standing.fall.value == 21)
        #expect(standing.fall.basis == .published)
        #expect(standing.pairedWithin.value == 10)
        #expect(standing.sitToStandSystolic == nil)
        let decision = try #require(monograph.tracking.decision)
        #expect(decision.lastDays.value == 6)
        #expect(decision.leastDays.value == 2)
        #expect(decision.mildUpTo.value == 4)
        #expect(decision.missedAtMost.value == 25)
        #expect(decision.adjust.value == [.nightsOnly, .stepBack])
        #expect(monograph.troubles.map(\.id) == ["too-sleepy", "fog"])
        #expect(monograph.troubles[0].words == ["too sleepy", "drowsy"])
        #expect(monograph.troubles[0].steps.map(\.revise) == [.later(minutes: 20), .verb(.stepBack), nil])
        #expect(try read(SmallMonograph.text).tracking == .none)
    }

    @Test(
        "what is wrong in them is refused",
        arguments: [
            ("least-days: { value: 2 days", "least-days: { value: 7 days", "7 days with scores cannot be had"),
            ("[nights-only, step-back]", "[nights-only, resume]", "`resume` is not a word that is known here"),
            ("[nights-only, step-back]", "[slow]", "`slow` is not a word that is known here"),
            ("mild-up-to: { value: 4", "mild-up-to: { value: 11", "`11` is not a whole number from 0 to 10"),
            ("{ revise: step-back, value", "{ revise: stepback, value", "`stepback` is not a word that is known here"),
            ("{ revise: step-back, value", "{ revise: step-back, by: 5 minutes, value", "`by` does nothing here"),
            ("{ value: Rest", "{ by: 5 minutes, value: Rest", "`by` does nothing here"),
            ("{ revise: later, by: 20 minutes, value", "{ revise: later, value", "the key `by` is missing in a step"),
            ("words: [brain fog]", "words: [drowsy]", "`drowsy` names two snags"),
            ("words: [brain fog]", "words: [Brain fog]", "`Brain fog` is not in lower case"),
            (
                "value: Rest, basis: published, citation: [book]", "value: Rest, basis: published, citation: [boko]",
                "`boko` is not among the sources"
            ),
            (
                "fall: { value: 21, basis: published,", "fall: { value: 21,",
                "the key `basis` is missing in the fall of the upper value"
            ),
        ])
    func refused(old: String, new: String, message: String) throws {
        try #require(TrackingKeysTests.text.contains(old))
        let error = #expect(throws: InputError.self) { try read(TrackingKeysTests.text.replacing(old, with: new)) }
        #expect(error?.message == message)
        #expect(error?.span != nil)
    }

    @Test("a score says which way it gets better, or nothing, and nothing else")
    func better() throws {
        func goal(_ baseline: String) throws -> Goal? {
            let text = "drug: baclofen\nprotocol: reflux\nstart: 2026-12-07\ngoal: { baseline: \(baseline) }\n"
            return try RequestReader.read(
                SourceText(name: "request.yaml", bytes: Array(text.utf8)), library: Library.monographs
            ).request.goal
        }
        let read = try goal(
            "{ regurgitation: 7, sleep: { value: 4, better: higher }, cough: { value: 3, better: lower }, gas: { value: 1 } }"
        )
        #expect(
            read?.baseline == [
                Goal.Score(name: "regurgitation", value: 7), Goal.Score(name: "sleep", value: 4, better: .higher),
                Goal.Score(name: "cough", value: 3, better: .lower), Goal.Score(name: "gas", value: 1),
            ])
        for wrong in [
            "{ sleep: { value: 4, better: more } }", "{ sleep: { better: higher } }", "{ sleep: { value: 11 } }",
            "{ sleep: [4] }",
        ] {
            #expect(throws: InputError.self, "\(wrong)") { try goal(wrong) }
        }
    }
}
