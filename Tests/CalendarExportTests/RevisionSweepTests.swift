import DoseModel
import SamplePlans
import Testing

@testable import CalendarExport

/// What holds of every chain of revisions, whatever was changed in which order.
@Suite("Calendars through chains of revisions")
struct RevisionSweepTests {
    @Test("Files imported in turn leave exactly the present plan, and no event changes without saying so")
    func chains() throws {
        let writer = CalendarWriter()
        for seed in 0..<120 {
            var numbers = SeededNumbers(seed: UInt64(seed))
            var change = PlanUnderChange(Self.start)
            var before = try Written(change.plan, writer: writer)
            // What a program holds that keeps one event a UID and takes the one with the higher SEQUENCE.
            var calendar = Self.events(before)
            var day = 0
            for turn in 0..<numbers.number(in: 1...7) {
                day += numbers.number(in: 0...6)
                let from = PlanUnderChange.day(day)
                Self.revise(&change, from: from, &numbers)
                let after = try Written(change.plan, writer: writer)
                let name = Comment("seed \(seed), revision \(turn + 1)")
                try Self.expectLaws(from: before, to: after, from, name)
                for (uid, event) in Self.events(after) where event.sequence >= calendar[uid]?.sequence ?? 0 {
                    calendar[uid] = event
                }
                #expect(calendar == Self.events(after), name)
                #expect(try Self.doses(in: after) == Self.doses(of: change.plan), name)
                #expect(try Self.milestones(in: after) == Self.milestones(of: change.plan), name)
                before = after
            }
        }
    }

    private struct Event: Equatable {
        let sequence: Int
        let bytes: String
    }

    private static let start = OnePlan.of(
        RevisedCalendarTests.first.steps,
        milestones: [
            Milestone(kind: .firstDose, date: PlanUnderChange.day(0), step: 1, title: "first", detail: ""),
            Milestone(kind: .score, date: PlanUnderChange.day(7), step: 1, title: "score", detail: ""),
            Milestone(kind: .score, date: PlanUnderChange.day(15), step: 3, title: "score", detail: ""),
            Milestone(kind: .lastDose, date: PlanUnderChange.day(20), step: 3, title: "last", detail: ""),
        ])

    private static func expectLaws(
        from before: Written, to after: Written, _ from: CivilDate, _ name: Comment
    ) throws {
        let (old, new) = (events(before), events(after))
        #expect(after.uids.count == Set(after.uids).count, name)
        for (uid, event) in old {
            let now = try #require(new[uid], name)
            if now.bytes != event.bytes { #expect(now.sequence > event.sequence, name) }
        }
        for event in before.text.events where event["STATUS"]?.value == "CONFIRMED" {
            let uid = event["UID"]?.value ?? ""
            if try lastDay(of: event) < from { #expect(new[uid] == old[uid], name) }
        }
        for event in after.text.events {
            #expect((event["STATUS"]?.value == "CANCELLED") == event.children.isEmpty, name)
        }
    }

    private static func events(_ written: Written) -> [String: Event] {
        var events: [String: Event] = [:]
        for (uid, bytes) in written.raw {
            let line = bytes.split(separator: "\r\n").first { $0.hasPrefix("SEQUENCE:") }
            events[uid] = Event(sequence: line.flatMap { Int($0.dropFirst(9)) } ?? -1, bytes: bytes)
        }
        return events
    }

    private static func lastDay(of event: CalendarText.Component) throws -> CivilDate {
        if let last = NaiveSeries.occurrences(of: event)?.last { return last.date }
        return try #require(CalendarDigits.date(event["DTSTART"]?.value ?? ""))
    }

    private static func doses(in written: Written) throws -> [String] {
        try written.text.doses.filter { $0["STATUS"]?.value == "CONFIRMED" }.flatMap { event in
            try #require(NaiveSeries.occurrences(of: event)).map { "\($0.date.text) \($0.minute) \($0.title)" }
        }.sorted()
    }

    private static func doses(of plan: Plan) -> [String] {
        plan.steps.flatMap { step in
            step.dosingDays.map(CivilDate.init(dayNumber:)).flatMap { day in
                step.doses(on: day.weekday).map { dose in
                    let take = (dose.take ?? []).map { "\($0.count.text) x \($0.product)" }.joined(separator: " + ")
                    let what = dose.amount.text + (take.isEmpty ? "" : " (\(take))")
                    return "\(day.text) \(dose.time.minuteOfDay) Baclofen \(what) at \(dose.slot.name)"
                }
            }
        }.sorted()
    }

    private static func milestones(in written: Written) throws -> [String] {
        try written.text.milestones.filter { $0["STATUS"]?.value == "CONFIRMED" }.map { event in
            let day = try #require(CalendarDigits.date(event["DTSTART"]?.value ?? ""))
            return "\(day.text) \(event["SUMMARY"]?.text ?? "")"
        }.sorted()
    }

    private static func milestones(of plan: Plan) -> [String] {
        plan.milestones.map { "\($0.date.text) \($0.title)" }.sorted()
    }

    /// One change of many kinds: hold, move by days, another time, another dose, fewer doses, stop, a step more.
    private static func revise(_ change: inout PlanUnderChange, from: CivilDate, _ numbers: inout SeededNumbers) {
        let number = change.plan.identity.revision + 1
        var tail = change.rest(from: from)
        func milestones(movedBy days: Int) -> [Milestone] {
            change.plan.milestones.filter { $0.date >= from }.map {
                Milestone(
                    kind: $0.kind, date: $0.date.adding(days: days), step: max($0.step, 1), title: $0.title, detail: "")
            }
        }
        var kept = milestones(movedBy: 0)
        switch numbers.number(in: 0...6) {
        case 0:
            let days = numbers.number(in: 1...9)
            guard let running = tail.first else { break }
            let hold = PlanUnderChange.step(
                running, number: 1, key: "r\(number).2", from, from.adding(days: days))
            tail = [hold] + change.rest(from: from, movedBy: days)
            kept = milestones(movedBy: days)
        case 1:
            let days = numbers.number(in: 1...20)
            tail = change.rest(from: from, movedBy: days)
            kept = milestones(movedBy: days)
        case 2:
            let minute = numbers.number(in: 0...59)
            tail = tail.map { step in
                PlanUnderChange.step(
                    step, number: 1, key: step.key, step.start, step.end,
                    doses: step.doses.map { OnePlan.dose($0.slot, $0.time.hour, minute, take: nil) })
            }
        case 3:
            let doses = RevisedCalendarTests.doses(Int64(numbers.number(in: 1...4) * 5))
            tail = tail.map {
                PlanUnderChange.step($0, number: 1, key: $0.key, $0.start, $0.end, doses: doses)
            }
        case 4:
            tail = tail.map {
                PlanUnderChange.step($0, number: 1, key: $0.key, $0.start, $0.end, doses: Array($0.doses.suffix(1)))
            }
        case 5: (tail, kept) = ([], [])
        default:
            let start = tail.last?.end ?? max(from, change.plan.steps.last?.end ?? from)
            tail.append(
                PlanUnderChange.step(
                    RevisedCalendarTests.first.steps[2], number: 1, key: "r\(number).3", start, start.adding(days: 5)))
            kept.append(
                Milestone(kind: .lastDose, date: start.adding(days: 4), step: 1, title: "new last", detail: ""))
        }
        change.revise(from: from, tail: tail, milestones: kept)
    }
}
