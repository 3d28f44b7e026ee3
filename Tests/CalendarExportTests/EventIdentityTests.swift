import DoseModel
import SamplePlans
import Testing

@testable import CalendarExport

@Suite("Identity of events")
struct EventIdentityTests {
    @Test("The UID of an event is the version 5 UUID that the documented name gives")
    func documented() throws {
        let plan = SamplePlan.trial()
        let space = NameUUID.v5(namespace: .doseplan, name: plan.identity.id)
        let text = try Written(plan).text
        #expect(text.doses[0]["UID"]?.value == NameUUID.v5(namespace: space, name: "dose/1/127/0/127/0/lunch").text)
        #expect(text.doses[17]["UID"]?.value == NameUUID.v5(namespace: space, name: "dose/8/127/0/127/0/bedtime").text)
        #expect(text.milestones[2]["UID"]?.value == NameUUID.v5(namespace: space, name: "milestone/2/0/score").text)
        for event in text.events { #expect(event["UID"]?.value.utf8.dropFirst(14).first == UInt8(ascii: "5")) }
    }

    @Test("A later day of a round is named behind its step; the first keeps the name it had without one")
    func rounds() throws {
        let plan = OnePlan.of([
            OnePlan.step(3, days: 8, every: 2, [OnePlan.dose(.lunch, 12, 0), OnePlan.dose(.lunch, 12, 0, cycleDay: 1)])
        ])
        let space = NameUUID.v5(namespace: .doseplan, name: plan.identity.id)
        #expect(
            try Self.uids(plan)
                == ["dose/3/127/0/127/0/lunch", "dose/3+1/127/0/127/0/lunch"].map {
                    NameUUID.v5(namespace: space, name: $0).text
                })
    }

    @Test("UIDs stay when times, amounts, dates, words, zone and revision change")
    func stable() throws {
        let before = OnePlan.of([
            OnePlan.step(
                1, days: 7, [OnePlan.dose(.lunch, 12, 0, on: .workdays), OnePlan.dose(.lunch, 13, 0, on: .weekend)]),
            OnePlan.step(2, from: OnePlan.monday.adding(days: 7), days: 7, [OnePlan.dose(.lunch, 12, 0)]),
        ])
        let later = OnePlan.monday.adding(days: 60)
        let after = OnePlan.of(
            [
                OnePlan.step(
                    1, from: later, days: 14,
                    [
                        OnePlan.dose(.lunch, 11, 0, on: .workdays, milligrams: 10, take: nil),
                        OnePlan.dose(.lunch, 14, 0, on: .weekend),
                    ], why: "Other words."),
                OnePlan.step(2, from: later.adding(days: 14), days: 3, every: 2, [OnePlan.dose(.lunch, 12, 30)]),
            ], drug: "Lioresal", revision: 4, timeZone: "Asia/Kolkata")
        #expect(try Self.uids(before) == Self.uids(after))
        #expect(try Self.uids(before).count == 3)
    }

    @Test("UIDs differ between plans, steps, slots, weekdays and parts of a long series")
    func distinct() throws {
        var doses = [
            OnePlan.dose(.lunch, 12, 0, on: .workdays), OnePlan.dose(.lunch, 12, 0, on: .weekend),
            OnePlan.dose(.dinner, 18, 0), OnePlan.dose(.named("127/0/lunch"), 19, 0),
            OnePlan.dose(.named("lunch"), 20, 0),
        ]
        // Two doses of one slot on the same days are a fault of the plan; a calendar must hold both all the same.
        doses += [OnePlan.dose(.dinner, 18, 0), OnePlan.dose(.named("dinner"), 18, 0)]
        let plan = OnePlan.of([
            OnePlan.step(1, days: 2_100, doses), OnePlan.step(2, from: OnePlan.monday, days: 20, every: 2, doses),
        ])
        let uids = try Self.uids(plan)
        #expect(Set(uids).count == uids.count)
        #expect(uids.count > 25)
        let other = OnePlan.of(plan.steps, id: "0b3f2c53-6e55-5d0c-9a8d-0e3f3a6c1b12")
        #expect(try Set(Self.uids(other)).isDisjoint(with: uids))
    }

    @Test("Milestones of one kind on one step differ by their place")
    func milestones() throws {
        let days = (0..<3).map { index in
            Milestone(
                kind: .reassessment, date: OnePlan.monday.adding(days: index), step: 1, title: "Still worth it?",
                detail: "")
        }
        let uids = try Self.uids(OnePlan.of([], milestones: days))
        #expect(Set(uids).count == 3)
    }

    private static func uids(_ plan: Plan) throws -> [String] {
        try Written(plan).text.events.compactMap { $0["UID"]?.value }
    }
}
