import DoseModel
import SamplePlans
import Testing

@testable import CalendarExport

@Suite("Calendars of plans that changed")
struct RevisedCalendarTests {
    /// Three weeks, lunch and dinner, up a little each week.
    static let first = OnePlan.of([
        OnePlan.step(1, days: 7, [OnePlan.dose(.lunch, 12, 0), OnePlan.dose(.dinner, 18, 0)]),
        OnePlan.step(2, from: PlanUnderChange.day(7), days: 7, doses(10)),
        OnePlan.step(3, from: PlanUnderChange.day(14), days: 7, doses(15)),
    ])

    static func doses(_ milligrams: Int64) -> [ScheduledDose] {
        [
            OnePlan.dose(.lunch, 12, 0, milligrams: milligrams, take: nil),
            OnePlan.dose(.dinner, 18, 0, milligrams: milligrams, take: nil),
        ]
    }

    /// Held for three days in the middle of the second week.
    static let held: Plan = {
        var change = PlanUnderChange(first)
        let day = PlanUnderChange.day(10)
        let rest = change.rest(from: day, movedBy: 3)
        let hold = PlanUnderChange.step(
            first.steps[1], number: 3, key: "r1.2", day, day.adding(days: 3), doses: doses(10))
        change.revise(from: day, tail: [hold] + rest)
        return change.plan
    }()

    @Test("A revision that changes nothing changes no byte")
    func nothing() throws {
        var change = PlanUnderChange(Self.first)
        change.revise(from: PlanUnderChange.day(7), tail: change.rest(from: PlanUnderChange.day(7)))
        let isSame = try Written(change.plan).bytes == Written(Self.first).bytes
        #expect(isSame)
    }

    @Test("Events before the change keep their bytes; a running series is cut short; what goes on is another event")
    func cut() throws {
        let (before, after) = (try Written(Self.first).raw, try Written(Self.held).raw)
        let order = try Written(Self.first).uids
        for uid in order.prefix(2) { #expect(after[uid] == before[uid]) }
        let text = try Written(Self.held).text
        let events = Dictionary(uniqueKeysWithValues: text.events.map { ($0["UID"]?.value ?? "", $0) })
        for uid in order[2..<4] {
            let event = try #require(events[uid])
            #expect(event["RRULE"]?.value == "FREQ=DAILY;COUNT=3" && event["SEQUENCE"]?.value == "1")
            #expect(event["DTSTAMP"]?.value == "20261217T000000Z" && event["LAST-MODIFIED"] != nil)
            #expect(event["CREATED"]?.value == "20261122T000000Z" && event["STATUS"]?.value == "CONFIRMED")
        }
        for uid in order[4..<6] {
            let event = try #require(events[uid])
            #expect(event["DTSTART"]?.value.hasPrefix("20261224") == true && event["SEQUENCE"]?.value == "1")
        }
        let new = text.events.filter { !order.contains($0["UID"]?.value ?? "") }
        #expect(new.count == 4)
        for event in new {
            #expect(event["SEQUENCE"]?.value == "1" && event["CREATED"]?.value == "20261217T000000Z")
        }
        #expect(text.events.allSatisfy { $0["STATUS"]?.value == "CONFIRMED" })
    }

    @Test("What fell away stays in a file as cancelled, with a higher SEQUENCE and no alarm, and is absent elsewhere")
    func cancelled() throws {
        var change = PlanUnderChange(Self.first)
        change.revise(from: PlanUnderChange.day(10), tail: [])
        let text = try Written(change.plan).text
        let gone = text.events.filter { $0["STATUS"]?.value == "CANCELLED" }
        #expect(try gone.map { $0["UID"]?.value } == Written(Self.first).uids[4...].map { $0 })
        for event in gone {
            #expect(event["SEQUENCE"]?.value == "1" && event.children.isEmpty)
            #expect(event["DTSTART"]?.value.hasPrefix("20261221") == true && event["SUMMARY"] != nil)
        }
        #expect(text.events.count == 6)
        let fresh = try Written(change.plan, style: CalendarStyle(removed: .absent)).text.events
        #expect(fresh.count == 4 && fresh.allSatisfy { $0["STATUS"]?.value == "CONFIRMED" })
        let part = CalendarPart(plan: change.plan, monograph: SampleMonograph.value, notes: [])
        #expect(try CalendarResources(of: [part]).all.map(\.uid) == fresh.map { $0["UID"]?.value })
        // It is still said when the plan has changed again.
        change.revise(from: PlanUnderChange.day(11), tail: change.rest(from: PlanUnderChange.day(11)))
        let later = try Written(change.plan).raw
        for event in gone {
            #expect(try later[event["UID"]?.value ?? ""] == Written(Self.stopped).raw[event["UID"]?.value ?? ""])
        }
    }

    static let stopped: Plan = {
        var change = PlanUnderChange(first)
        change.revise(from: PlanUnderChange.day(10), tail: [])
        return change.plan
    }()

    @Test("What was cancelled and comes back is the same event again, with a SEQUENCE above the cancellation's")
    func back() throws {
        var change = PlanUnderChange(Self.stopped)
        change.revise(from: PlanUnderChange.day(12), tail: [Self.first.steps[2]])
        let events = try Written(change.plan).text.events
        let uids = try Written(Self.first).uids
        for event in events where uids[4...].contains(event["UID"]?.value ?? "") {
            #expect(event["SEQUENCE"]?.value == "2" && event["STATUS"]?.value == "CONFIRMED")
            #expect(event.children.count == 1)
        }
    }

    @Test("A dose moved to another time keeps its UID")
    func moved() throws {
        var change = PlanUnderChange(Self.first)
        let later = [OnePlan.dose(.lunch, 13, 0, milligrams: 15, take: nil), Self.doses(15)[1]]
        let step = PlanUnderChange.step(
            Self.first.steps[2], number: 3, key: "3", PlanUnderChange.day(14), PlanUnderChange.day(21), doses: later)
        change.revise(from: PlanUnderChange.day(14), tail: [step])
        let (before, after) = (try Written(Self.first), try Written(change.plan))
        #expect(before.uids == after.uids)
        #expect(after.text.events.map { $0["SEQUENCE"]?.value } == ["0", "0", "0", "0", "1", "0"])
        #expect(after.text.events[4]["DTSTART"]?.value == "20261221T130000")
    }

    @Test("Stamps never go back, whatever day a revision says it was written on")
    func stamps() throws {
        var change = PlanUnderChange(Self.first)
        change.revise(from: PlanUnderChange.day(10), written: OnePlan.monday.adding(days: -40), tail: [])
        for event in try Written(change.plan).text.events {
            #expect(event["DTSTAMP"]?.value == "20261122T000000Z")
        }
    }

    @Test("A discreet calendar of a changed plan stays discreet in what was cancelled")
    func discreet() throws {
        let style = CalendarStyle(codeWord: try CodeWord("Walk", hiding: DiscreetCalendarTests.telling))
        let text = try Written(Self.stopped, notes: ["Acknowledged: baclofen"], style: style).text
        #expect(Set(text.events.map { $0["SUMMARY"]?.text }) == ["Walk"])
        #expect(text.events.contains { $0["STATUS"]?.value == "CANCELLED" })
        #expect(try text.events.map { $0["UID"]?.value } == Written(Self.stopped).text.events.map { $0["UID"]?.value })
    }

    @Test("Lines that must not be lost stay with the events that bore them first")
    func notes() throws {
        let note = "Acknowledged R301 by Dr A. Rao: weekly review"
        let (before, after) = (try Written(Self.first, notes: [note]).raw, try Written(Self.held, notes: [note]).raw)
        let bearer = try #require(try Written(Self.first).uids.first)
        #expect(before[bearer]?.contains("Rao") == true)
        #expect(after.values.count { $0.contains("Rao") } == 1)
        #expect(after[bearer] == before[bearer])
    }
}
