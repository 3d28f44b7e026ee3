import DoseModel
import SamplePlans
import Testing

@testable import CalendarExport

@Suite("Milestones of plans that changed")
struct RevisedMilestoneTests {
    private func milestone(_ kind: Milestone.Kind, _ day: Int, step: Int) -> Milestone {
        Milestone(kind: kind, date: PlanUnderChange.day(day), step: step, title: kind.rawValue, detail: "")
    }

    private func plan(_ milestones: [Milestone]) -> PlanUnderChange {
        PlanUnderChange(OnePlan.of(RevisedCalendarTests.first.steps, milestones: milestones))
    }

    /// The milestones of a calendar, as `score 2026-12-14 0`: kind, day and SEQUENCE by UID.
    private func events(_ plan: Plan) throws -> [String: String] {
        let events = try Written(plan).text.milestones
        return Dictionary(
            uniqueKeysWithValues: events.map { event in
                let status = event["STATUS"]?.value == "CANCELLED" ? " cancelled" : ""
                let day = CalendarDigits.date(event["DTSTART"]?.value ?? "")?.text ?? ""
                return (
                    event["UID"]?.value ?? "",
                    "\(event["SUMMARY"]?.text ?? "") \(day) \(event["SEQUENCE"]?.value ?? "")\(status)"
                )
            })
    }

    @Test("A milestone that moves with its step keeps its UID, though the step has another key and number")
    func moved() throws {
        var change = plan([milestone(.score, 7, step: 2), milestone(.decision, 14, step: 2)])
        let before = try events(change.plan)
        change.revise(
            from: PlanUnderChange.day(10), tail: change.rest(from: PlanUnderChange.day(10), movedBy: 3),
            milestones: [milestone(.decision, 17, step: 3)])
        let after = try events(change.plan)
        #expect(Set(before.keys) == Set(after.keys))
        #expect(Set(after.values) == ["score 2026-12-14 0", "decision 2026-12-24 1"])
    }

    @Test("A milestone that only changes its step's number keeps its bytes")
    func renumbered() throws {
        var change = plan([milestone(.lastDose, 20, step: 3)])
        let before = try Written(change.plan).raw
        change.revise(
            from: PlanUnderChange.day(10), tail: change.rest(from: PlanUnderChange.day(10)),
            milestones: [milestone(.lastDose, 20, step: 4)])
        let after = try Written(change.plan)
        let uid = try #require(after.text.milestones.first?["UID"]?.value)
        #expect(after.raw[uid] == before[uid])
        #expect(after.text.milestones.count == 1)
    }

    @Test("A past milestone stays though the new revision does not name it, and no new one takes its UID")
    func past() throws {
        var change = plan([milestone(.score, 7, step: 2)])
        let before = try events(change.plan)
        change.revise(
            from: PlanUnderChange.day(10), tail: change.rest(from: PlanUnderChange.day(10)),
            milestones: [milestone(.score, 12, step: 2)])
        // As if the past one had been left out.
        let bare = Plan(
            identity: change.plan.identity, drug: change.plan.drug, protocolName: nil, timeZone: change.plan.timeZone,
            monograph: change.plan.monograph, steps: change.plan.steps, ending: .stop,
            milestones: [milestone(.score, 12, step: 2)], change: change.plan.change, history: change.plan.history)
        for plan in [change.plan, bare] {
            let after = try events(plan)
            #expect(after.count == 2)
            #expect(Set(after.values) == ["score 2026-12-14 0", "score 2026-12-19 1"])
            for (uid, event) in before { #expect(after[uid] == event) }
        }
    }

    @Test("Of two of a kind to come, the first stays the first; one too many is cancelled")
    func two() throws {
        var change = plan([milestone(.score, 12, step: 2), milestone(.score, 19, step: 3)])
        let before = try events(change.plan)
        change.revise(
            from: PlanUnderChange.day(10), tail: change.rest(from: PlanUnderChange.day(10)),
            milestones: [milestone(.score, 13, step: 2)])
        let after = try events(change.plan)
        #expect(Set(after.keys) == Set(before.keys))
        #expect(Set(after.values) == ["score 2026-12-20 1", "score 2026-12-26 1 cancelled"])
    }
}
