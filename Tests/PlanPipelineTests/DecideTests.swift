import DoseModel
import Foundation
import PlanPipeline
import Testing

/// What follows from a decision is possible, and is what was decided.
@Suite("Decisions and what follows")
struct DecideTests {
    private func outcome(then: String, baseline: String = "{ regurgitation: 7 }") throws -> Outcome {
        let request = try String(contentsOfFile: PackageFolder.path + "/Samples/reflux/request.yaml", encoding: .utf8)
        let text = request.components(separatedBy: "\n").map { line in
            if line == "then: taper" { return "then: \(then)" }
            return line.hasPrefix("  baseline:") ? "  baseline: \(baseline)" : line
        }.joined(separator: "\n")
        return try PackageFolder.pipeline().outcome(ofRequest: text, named: "request.yaml")
    }

    private static func day(_ text: String) -> CivilDate {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return CivilDate(year: parts[0], month: parts[1], day: parts[2])!
    }

    /// The last week of the trial with one score a day, and what else was written down.
    private func report(
        _ outcome: Outcome, score: Int, also rows: [String] = [], on date: String = "2027-01-11"
    ) throws -> DecisionReport {
        let pipeline = try PackageFolder.pipeline()
        let day = DecideTests.day(date)
        let week = (4...10).map { "2027-01-\($0 < 10 ? "0" : "")\($0),score,regurgitation,\(score)" }
        let text = "date,kind,name,value\n" + (week + rows).joined(separator: "\n") + "\n"
        let log = try pipeline.log(ofCSV: text, named: "log.csv", for: outcome, today: DecideTests.day("2027-01-16"))
        return try pipeline.decision(about: outcome, log, on: day, today: day)
    }

    private func daily(_ plan: Plan, on date: String) -> Dose {
        plan.steps.first { $0.start <= DecideTests.day(date) && DecideTests.day(date) < $0.end }?.dailyTotal ?? .zero
    }

    private func twoWeeks(_ plan: Plan, from date: String) -> Dose {
        (0..<14).flatMap { day in
            plan.steps.flatMap { $0.doses(on: DecideTests.day(date).adding(days: day)).map(\.amount) }
        }.total()
    }

    @Test(
        "keep: the dose of the trial goes on, whatever was planned after it",
        arguments: ["taper", "review", "continue"])
    func keep(then: String) throws {
        let found = try report(try outcome(then: then), score: 4)
        #expect(found.decision.answer == .keep)
        guard then != "continue" else {
            #expect(found.next == nil)
            #expect(found.steps.map(\.isPossible) == [false])
            return
        }
        let next = try #require(found.next, "\(found.steps)")
        #expect(daily(next.plan, on: "2027-01-11").text == "30 mg")
        #expect(daily(next.plan, on: "2027-03-01").text == "30 mg")
        #expect(next.isDeliverable)
    }

    @Test("keep in the middle of the taper: what has begun is not turned round, and it is said")
    func keepTooLate() throws {
        let found = try report(try outcome(then: "taper"), score: 4, on: "2027-01-14")
        #expect(found.decision.answer == .keep)
        #expect(found.next == nil)
        #expect(found.steps[0].refusal?.contains("never turned round") == true)
    }

    @Test(
        "adjust: every command that is offered leads to less, and is no riskier",
        arguments: ["taper", "review", "continue"])
    func adjust(then: String) throws {
        let outcome = try outcome(then: then)
        let found = try report(outcome, score: 4, also: ["2027-01-09,side-effect,fog,6"])
        #expect(found.decision.answer == .adjust)
        #expect(found.steps.contains { $0.isPossible })
        let pipeline = try PackageFolder.pipeline()
        for step in found.steps where step.isPossible {
            let next = try pipeline.revised(
                outcome, flags: step.flags.map { ($0.key, $0.value) }, today: DecideTests.day("2027-01-11"))
            #expect(next.isDeliverable)
            #expect(
                twoWeeks(next.plan, from: "2027-01-18") < twoWeeks(outcome.plan, from: "2026-12-24"), "\(step.words)")
        }
        for step in found.steps where !step.isPossible { #expect(step.refusal?.isEmpty == false) }
    }

    @Test("stop: the plan comes off, by its own taper or by a new one", arguments: ["taper", "review", "continue"])
    func stop(then: String) throws {
        let found = try report(try outcome(then: then), score: 7)
        #expect(found.decision.answer == .stop)
        guard then != "taper" else {
            #expect(found.next == nil)
            #expect(
                found.steps[0].words.contains("the plan comes off from Mon 11 Jan 2027 on; last day Sun 17 Jan 2027"))
            return
        }
        let next = try #require(found.next, "\(found.steps)")
        #expect(next.plan.ending == .stop)
        #expect(next.plan.steps.last?.phase == .taper)
        #expect(next.isDeliverable)
    }

    @Test("not yet: nothing is prepared")
    func notYet() throws {
        let found = try report(try outcome(then: "taper"), score: 4, on: "2026-12-30")
        #expect(found.decision.answer == .notYet)
        #expect(found.next == nil)
        #expect(found.steps.allSatisfy { !$0.isPossible })
    }

    @Test("every snag of the article is known by every word, and some command works in the trial")
    func troubles() throws {
        let pipeline = try PackageFolder.pipeline()
        let outcome = try outcome(then: "taper")
        let troubles = try pipeline.monograph(named: "baclofen").troubles
        #expect(
            troubles.map(\.id) == [
                "too-sleepy", "dizzy-on-standing", "no-change", "constipation-or-nausea", "brain-fog",
            ])
        let day = DecideTests.day("2027-01-04")
        for trouble in troubles {
            for word in trouble.words + [trouble.id, trouble.words[0].uppercased()] {
                let found = try pipeline.troubleshooting(of: word, for: outcome, path: "plan.json", on: day, today: day)
                #expect(found.next != nil, "\(word)")
                for step in trouble.steps {
                    #expect(found.text.replacing("\n", with: " ").contains(step.advice.value.prefix(20)))
                }
            }
        }
    }

    @Test("before the first dose no command works, and each says why")
    func tooEarlyForTrouble() throws {
        let pipeline = try PackageFolder.pipeline()
        let day = DecideTests.day("2026-12-07")
        let found = try pipeline.troubleshooting(
            of: "brain fog", for: try outcome(then: "taper"), path: "plan.json", on: day, today: day)
        #expect(found.next == nil)
        #expect(found.text.contains("not possible"))
        #expect(!found.text.contains("doseplan revise"))
    }

    @Test("a hostile name of a score acts in no form of the answer")
    func hostile() throws {
        let outcome = try outcome(then: "taper", baseline: "{ \"</title><script>x</script>\": 7 }")
        let found = try report(outcome, score: 4, also: ["2027-01-09,side-effect,fog,6"])
        let pipeline = try PackageFolder.pipeline()
        #expect(!pipeline.text(of: found, about: outcome, path: "plan.json", as: .svg).contains("<script"))
        let path = "/tmp/it's; rm -rf ~/plan $(x).json"
        let text = pipeline.text(of: found, about: outcome, path: path, as: .text)
        #expect(found.steps.contains { $0.isPossible })
        #expect(text.contains("revise '/tmp/it'\\''s; rm -rf ~/plan $(x).json' --step-back"))
    }
}
