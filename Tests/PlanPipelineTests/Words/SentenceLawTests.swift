import DoseModel
import Foundation
import PlanPipeline
import PlanWords
import Testing

/// What a person reads is what the plan says: numbers read back out of the sentences are the doses.
struct SentenceLawTests {
    /// What the sentences of a plan do not say as the plan does; `nil` where they agree.
    private func broken(_ outcome: Outcome, _ catalogue: Catalogue) -> String? {
        let sentences = PlanSentences(plan: outcome.plan, monograph: outcome.monograph, catalogue: catalogue)
        let reading = SentenceReading(catalogue.tag)
        guard sentences.steps.count == outcome.plan.steps.count else { return "not one sentence a step" }
        for (step, words) in zip(outcome.plan.steps, sentences.steps) {
            guard let read = reading.doses(words.sentence) else { return "not understood: \(words.sentence)" }
            let taken = DayByDay.taken([step]).mapValues { $0.filter { $0[1] > 0 } }
            if read != taken { return "\(words.sentence)\nread: \(read)\ntaken: \(taken)" }
        }
        return nil
    }

    @Test("the sentences of every sample say its doses", arguments: ["en", "es"])
    func samples(tag: String) throws {
        let catalogue = try PackageFolder.pipeline().catalogue(language: tag)
        var steps = 0
        for outcome in try SampleOutcomes.all() where outcome.isDeliverable {
            if let fault = broken(outcome, catalogue) { Issue.record("\(fault)") }
            steps += outcome.plan.steps.count
        }
        #expect(steps > 100)
    }

    @Test("the sentences of swept plans say their doses", arguments: ["en", "es"])
    func swept(tag: String) throws {
        let pipeline = try PackageFolder.pipeline()
        let catalogue = try pipeline.catalogue(language: tag)
        let monograph = try pipeline.monograph(named: "baclofen")
        var requests = RandomRequest(random: SplitMix(seed: 61))
        var said = 0
        for _ in 0..<600 {
            guard let outcome = try? pipeline.outcome(of: requests.next(), by: monograph), outcome.plan.steps.count < 40
            else { continue }
            said += 1
            if let fault = broken(outcome, catalogue) {
                Issue.record("\(fault)")
                return
            }
        }
        #expect(said > 300)
    }

    @Test("the sentences of swept tapers of every drug and shape say their doses", arguments: ["en", "es"])
    func tapers(tag: String) throws {
        let pipeline = try PackageFolder.pipeline()
        let catalogue = try pipeline.catalogue(language: tag)
        let monographs = try EveryProtocolTests.drugs.map { try pipeline.monograph(named: $0) }
        var tapers = RandomTaper(random: SplitMix(seed: 62), monographs: monographs)
        var said = 0
        for _ in 0..<400 {
            let one = tapers.next()
            guard let outcome = try? pipeline.outcome(of: one.request, by: one.monograph),
                outcome.plan.steps.count < 40
            else { continue }
            said += 1
            if let fault = broken(outcome, catalogue) {
                Issue.record("\(one.shape): \(fault)")
                return
            }
        }
        #expect(said > 100)
    }

    @Test("the reading is no friend: a wrong number is noticed")
    func wrong() throws {
        let sentence =
            "From Monday 7 December 2026 for 2 days: take half of a 10 mg tablet (5 mg) at 11:45 before lunch."
        let reading = SentenceReading("en")
        let day = 20_794
        #expect(reading.doses(sentence) == [day: [[705, 5_000]], day + 1: [[705, 5_000]]])
        #expect(reading.doses(sentence.replacing("half of a 10", with: "half of a 20")) == nil)
        #expect(reading.doses(sentence.replacing("Monday", with: "Tuesday")) == nil)
        #expect(reading.doses(sentence.replacing("11:45", with: "11:54")) != reading.doses(sentence))
    }
}
