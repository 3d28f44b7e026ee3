import DoseModel
import Testing

@testable import SafetyChecks

/// Plans whose revisions say why they turn, what was missed, and what was known of the kidneys when.
@Suite("Checking revised plans")
struct RevisedPlanTests {
    private static let start = CivilDate(year: 2026, month: 12, day: 7)!

    private func step(_ number: Int, _ from: Int, _ until: Int, _ milligrams: Int64, _ phase: Phase) -> DoseStep {
        let times = [7 * 60, 12 * 60, 18 * 60].compactMap { ClockTime(minuteOfDay: $0) }
        return DoseStep(
            number: number, phase: phase, start: RevisedPlanTests.start.adding(days: from),
            end: RevisedPlanTests.start.adding(days: until),
            doses: times.map { time in
                ScheduledDose(
                    slot: .clock(time), anchor: .at, time: time, amount: Dose(micrograms: milligrams * 1_000),
                    take: nil)
            })
    }

    private func plan(_ steps: [DoseStep], _ change: PlanChange?) -> Plan {
        Plan(
            identity: PlanIdentity(id: "x", revision: change == nil ? 0 : 1, written: RevisedPlanTests.start),
            drug: "baclofen", protocolName: nil, timeZone: nil,
            monograph: MonographReference(id: "baclofen", version: "1"), steps: steps, ending: .review,
            change: change)
    }

    private func codes(_ plan: Plan, _ circumstances: Circumstances = Circumstances()) -> [FindingCode] {
        Checker(monograph: Baclofen.monograph).check(plan, in: circumstances).map(\.code)
    }

    private func change(_ verb: RevisionVerb, day: Int, missed: Int = 0) -> PlanChange {
        PlanChange(verb: verb, words: "", from: RevisedPlanTests.start.adding(days: day), missed: missed)
    }

    @Test("down and up again is a turn without a reason, unless the plan was revised there")
    func direction() {
        let steps = [
            step(1, 0, 7, 5, .titration), step(2, 7, 14, 10, .titration), step(3, 14, 21, 5, .titration),
            step(4, 21, 28, 10, .titration),
        ]
        #expect(codes(plan(steps, nil)).contains(.g803))
        #expect(!codes(plan(steps, change(.resync, day: 14))).contains(.g803))
        #expect(!codes(plan(steps, change(.resync, day: 21))).contains(.g803), "on the day it goes up again")
        // A revision elsewhere is no reason for this turn.
        #expect(codes(plan(steps, change(.move, day: 13))).contains(.g803))
        #expect(codes(plan(steps, change(.move, day: 22))).contains(.g803))
    }

    @Test("days that were missed are days without the drug: no cut comes of them, and no gap")
    func missed() {
        let steps = [
            step(1, 0, 7, 5, .titration), step(2, 7, 14, 10, .titration), step(3, 14, 21, 5, .titration),
        ]
        // Nothing of step 2 was taken: the dose never fell.
        #expect(!codes(plan(steps, change(.missed, day: 14, missed: 7))).contains(.g802))
        let dropped = MissedDays.leftOut(
            of: steps.map { StepFacts($0, number: $0.number) }, as: [change(.missed, day: 14, missed: 3)])
        #expect(dropped.map(\.days) == [7, 4, 7])
        let whole = MissedDays.leftOut(
            of: steps.map { StepFacts($0, number: $0.number) }, as: [change(.missed, day: 14, missed: 7)])
        #expect(whole.map(\.number) == [1, 3])
    }

    @Test("each step is judged by the kidney value that held on its days")
    func kidneys() {
        let steps = [step(1, 0, 7, 5, .titration), step(2, 7, 14, 10, .titration)]
        var circumstances = Circumstances(
            patient: Patient(age: 42, sex: .female, kidney: .egfr(40, text: "40"), measured: RevisedPlanTests.start))
        let low = Checker(monograph: Baclofen.monograph).check(plan(steps, nil), in: circumstances)
        #expect(low.contains { $0.code == .r301 && $0.step == 2 })
        var known = circumstances
        known.patient.kidney = .egfr(95, text: "95")
        circumstances.remember(known, until: RevisedPlanTests.start.adding(days: 14))
        let past = Checker(monograph: Baclofen.monograph).check(plan(steps, nil), in: circumstances)
        #expect(!past.contains { $0.code == .r301 })
        circumstances.earlier = []
        circumstances.remember(known, until: RevisedPlanTests.start.adding(days: 7))
        let later = Checker(monograph: Baclofen.monograph).check(plan(steps, nil), in: circumstances)
        #expect(later.contains { $0.code == .r301 && $0.step == 2 })
        #expect(!later.contains { $0.code == .r301 && $0.step == 1 })
    }
}
