import DoseModel
import Testing
import Tracking

@Suite("The decision about a trial")
struct TrialJudgeTests {
    private static let week = Tracked.each("2027-01-04", 7, "score regurgitation 4")

    private func decision(
        _ lines: [String], on date: String = "2027-01-11", plan: Plan? = nil
    ) throws -> TrialDecision {
        let plan = try plan ?? Tracked.plan()
        return try TrialJudge(plan: plan, log: Tracked.log(lines), by: Tracked.monograph).decision(
            on: Tracked.date(date))
    }

    private func reasons(_ decision: TrialDecision) -> String { decision.reasons.map(\.text).joined(separator: "\n") }

    @Test("the article's own sheet: 7, 6 and 4 become 4, 3 and 6, a dizziness of 3 becomes 1: keep")
    func article() throws {
        let plan = try Tracked.plan(
            baseline: "{ regurgitation: 7, belching: 6, sleep: { value: 4, better: higher } }")
        let lines =
            Tracked.each("2027-01-04", 7, "score regurgitation 4") + Tracked.each("2027-01-04", 7, "score belching 3")
            + Tracked.each("2027-01-04", 7, "score sleep 6") + [
                "2026-12-21 effect dizziness 3", "2026-12-23 effect dizziness 1",
            ]
        let found = try decision(lines, plan: plan)
        #expect(found.answer == .keep)
        // (7 - 4) / 7, (6 - 3) / 6 and (6 - 4) / 4 in percent.
        #expect(found.changes.map(\.benefit) == [Ratio(300, 7), Ratio(50), Ratio(50)])
        #expect(found.changes.map(\.mean) == [Ratio(4), Ratio(3), Ratio(6)])
        #expect(found.sideEffects == [OpenSideEffect(name: "dizziness", severity: 1, date: Tracked.date("2026-12-23"))])
        #expect(found.benefit.value == 30)
        #expect(found.nextQuestion == Tracked.date("2027-04-11"))
        #expect(found.window == Tracked.date("2027-01-04")..<Tracked.date("2027-01-11"))
    }

    @Test("sleep that goes from 4 to 6 is a loss where nobody says that higher is better")
    func assumed() throws {
        let found = try decision(TrialJudgeTests.week + Tracked.each("2027-01-04", 7, "score sleep 6"))
        #expect(found.changes[2].benefit == Ratio(-50))
        #expect(found.changes[2].baseline.better == nil)
        #expect(found.answer == .keep, "the target decides")
    }

    @Test("the benefit that is asked for is reached at it and not a hair below")
    func edge() throws {
        let plan = try Tracked.plan(baseline: "{ regurgitation: 10 }")
        let seven = Tracked.each("2027-01-04", 7, "score regurgitation 7")
        #expect(try decision(seven, plan: plan).answer == .keep)
        let above = seven.dropLast() + ["2027-01-10 score regurgitation 8"]
        let found = try decision(Array(above), plan: plan)
        #expect(found.changes[0].benefit == Ratio(200, 7))
        #expect(found.answer != .keep)
    }

    @Test("too little by the decision day: adjust while the trial may last, stop afterwards, stop at once for nothing")
    func tooLittle() throws {
        let plan = try Tracked.plan(then: "continue")
        let little = Tracked.each("2027-01-04", 40, "score regurgitation 6")
        #expect(try decision(little, plan: plan).answer == .adjust)
        #expect(try decision(little, on: "2027-01-17", plan: plan).answer == .adjust)
        let late = try decision(little, on: "2027-01-18", plan: plan)
        #expect(late.answer == .stop)
        #expect(reasons(late).contains("28 days at this dose"))
        for score in [7, 9] {
            let nothing = try decision(Tracked.each("2027-01-04", 7, "score regurgitation \(score)"), plan: plan)
            #expect(nothing.answer == .stop)
            #expect(reasons(nothing).contains("did not get better"))
        }
    }

    @Test("side effects that are not mild call for a change however much it helps, and on any day")
    func notMild() throws {
        #expect(try decision(TrialJudgeTests.week + ["2027-01-09 effect fog 3"]).answer == .keep)
        let foggy = try decision(TrialJudgeTests.week + ["2027-01-09 effect fog 4"])
        #expect(foggy.answer == .adjust)
        #expect(reasons(foggy).contains("fog is not mild: 4/10"))
        #expect(
            try decision(TrialJudgeTests.week + ["2027-01-09 effect fog 4", "2027-01-10 effect Fog 2"]).answer == .keep)
        #expect(
            try decision(TrialJudgeTests.week + ["2027-01-09 effect fog 4", "2027-01-10 effect fog - ended"]).answer
                == .keep)
        // It helps too little and costs too much.
        let both = Tracked.each("2027-01-04", 7, "score regurgitation 6") + ["2027-01-09 effect fog 4"]
        #expect(try decision(both).answer == .stop)
        let early = try decision(["2026-12-10 effect fog 8"], on: "2026-12-10")
        #expect(early.answer == .adjust)
        #expect(early.notBefore == Tracked.date("2027-01-04"))
    }

    @Test("a fall of blood pressure counts until a later measurement is without one")
    func fall() throws {
        let fall = ["2027-01-08 sitting 128 82", "2027-01-08 standing 104 70"]
        let found = try decision(TrialJudgeTests.week + fall)
        #expect(found.answer == .adjust)
        #expect(found.falls.map(\.code) == [.i709])
        let later = try decision(
            TrialJudgeTests.week + fall + ["2027-01-09 sitting 124 80", "2027-01-09 standing 121 79"])
        #expect(later.answer == .keep)
        #expect(later.falls.count == 1, "it is still told")
    }

    @Test("before two weeks at the dose it is too early, and the day is said")
    func early() throws {
        let lines = Tracked.each("2026-12-28", 7, "score regurgitation 3")
        let found = try decision(lines, on: "2027-01-03")
        #expect(found.answer == .notYet)
        #expect(found.notBefore == Tracked.date("2027-01-04"))
        let onTime = try decision(lines, on: "2027-01-04")
        #expect(onTime.answer == .keep)
        #expect(onTime.notBefore == nil)
    }

    @Test("two days with scores are too few, three are enough, and scores of one day are one day's")
    func tooFew() throws {
        let two = Array(TrialJudgeTests.week.suffix(2))
        for lines in [[], two, two + two + ["2027-01-10 score regurgitation 2"]] {
            let found = try decision(lines)
            #expect(found.answer == .notYet)
            #expect(reasons(found).contains("too few scores"))
        }
        #expect(try decision(Array(TrialJudgeTests.week.suffix(3))).answer == .keep)
        // Scores of another time or of another name are none.
        let others =
            Tracked.each("2026-12-21", 14, "score regurgitation 4") + Tracked.each("2027-01-04", 7, "score belching 3")
        #expect(try decision(others).answer == .notYet)
    }

    @Test("a baseline of 0 cannot be judged, and the reason is said")
    func zero() throws {
        let plan = try Tracked.plan(baseline: "{ regurgitation: 0 }")
        let found = try decision(TrialJudgeTests.week, plan: plan)
        #expect(found.answer == .notYet)
        #expect(found.changes[0].benefit == nil)
        #expect(reasons(found).contains("was 0 before the first dose"))
    }

    @Test("with more than a fifth of the doses missed nothing can be judged")
    func missed() throws {
        // 21 days with three doses: 63, of which 12 are less than a fifth and 13 more.
        let days = Tracked.each("2026-12-21", 13, "missed 11:45")
        let twelve = try decision(TrialJudgeTests.week + days.dropLast())
        #expect(twelve.doses == DoseCount(due: 63, taken: 0, missed: 12))
        #expect(twelve.answer == .keep)
        let thirteen = try decision(TrialJudgeTests.week + days)
        #expect(thirteen.answer == .notYet)
        #expect(reasons(thirteen).contains("13 of 63"))
    }

    @Test("doses are counted as they are written down: all of a day, one by one, or not at all")
    func doses() throws {
        let lines = ["2026-12-21 all", "2026-12-22 taken 07:00", "2026-12-22 missed 11:45"]
        #expect(try decision(TrialJudgeTests.week + lines).doses == DoseCount(due: 63, taken: 4, missed: 1))
    }

    @Test("after the trial a plan that comes off is judged by the last days of the trial, not by the taper's")
    func inTheTaper() throws {
        let lines = TrialJudgeTests.week + Tracked.each("2027-01-11", 3, "score regurgitation 9")
        let found = try decision(lines, on: "2027-01-13")
        #expect(found.answer == .keep)
        #expect(found.window == Tracked.date("2027-01-04")..<Tracked.date("2027-01-11"))
    }

    @Test("months later it is asked whether it is still worth it, against baseline and decision")
    func reassessment() throws {
        let plan = try Tracked.plan(then: "continue")
        let first = TrialJudgeTests.week
        let good = first + Tracked.each("2027-04-05", 7, "score regurgitation 3")
        let before = try decision(good, on: "2027-04-10", plan: plan)
        #expect(before.question == .decision)
        let found = try decision(good, on: "2027-04-11", plan: plan)
        #expect(found.question == .reassessment)
        #expect(found.answer == .keep)
        #expect(found.changes[0].mean == Ratio(3))
        #expect(found.changes[0].meanAtDecision == Ratio(4))
        #expect(found.nextQuestion == Tracked.date("2027-07-11"))
        let worse = try decision(
            first + Tracked.each("2027-04-05", 7, "score regurgitation 6"), on: "2027-04-11", plan: plan)
        #expect(worse.answer == .stop)
        #expect(try decision(first, on: "2027-04-11", plan: plan).answer == .notYet)
    }

    @Test("a plan without trial or baseline, and a day before it, are refused")
    func refused() throws {
        #expect(throws: InputError.self) { try decision([], plan: Tracked.plan(baseline: "{}")) }
        let error = #expect(throws: InputError.self) { try decision([], on: "2026-12-06") }
        #expect(error?.nearest == "2026-12-07")
    }

    @Test("an entry that was corrected does not count")
    func corrected() throws {
        let log = Tracked.log(TrialJudgeTests.week + ["2027-01-09 effect fog 9"])
        let wrong = log.entries.last!
        let struck = log.adding([LogEntry(number: 9, date: wrong.date, event: .struck, corrects: wrong.number)])
        let judge = try TrialJudge(plan: Tracked.plan(), log: struck, by: Tracked.monograph)
        #expect(try judge.decision(on: Tracked.date("2027-01-11")).answer == .keep)
    }
}
