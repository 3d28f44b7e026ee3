import DoseModel
import SamplePlans
import Testing

@testable import CalendarExport

@Suite("Plans as calendars")
struct CalendarWriterTests {
    @Test("The sample plan, expanded by walking from day to day, has exactly the doses of its steps")
    func sample() throws {
        for zone in ["America/New_York", "Australia/Lord_Howe", "UTC"] {
            let plan = SamplePlan.trial(timeZone: zone)
            #expect(try Written(plan).occurrences == Self.doses(of: plan))
        }
    }

    @Test("So has every plan of weekday times, alternate days and long steps")
    func mixed() throws {
        let weekend = [
            OnePlan.dose(.breakfast, 6, 45, on: .workdays, anchor: .beforeMeal),
            OnePlan.dose(.breakfast, 8, 15, on: .weekend, anchor: .beforeMeal), OnePlan.dose(.bedtime, 23, 50),
        ]
        var plans: [Plan] = []
        for interval in [1, 2, 3, 7] {
            for days in [1, 3, 14, 45, 1_100] {
                let first = OnePlan.step(1, days: days, every: interval, weekend)
                let second = OnePlan.step(2, from: first.end, days: days, every: interval, weekend)
                plans.append(OnePlan.of([first, second]))
            }
        }
        for plan in plans { #expect(try Written(plan).occurrences == Self.doses(of: plan)) }
    }

    @Test("A dose stands a quarter of an hour in the calendar, past midnight too")
    func length() throws {
        let step = OnePlan.step(days: 7, [OnePlan.dose(.bedtime, 23, 50), OnePlan.dose(.lunch, 12, 0)])
        let events = try Written(OnePlan.of([step])).text.doses
        #expect(events[0]["DTSTART"]?.value == "20261207T235000")
        #expect(events[0]["DTEND"]?.value == "20261208T000500")
        #expect(events[1]["DTEND"]?.value == "20261207T121500")
        let newYear = OnePlan.step(
            from: CivilDate(year: 2026, month: 12, day: 31)!, days: 1, [OnePlan.dose(.bedtime, 23, 45)])
        #expect(try Written(OnePlan.of([newYear])).text.doses[0]["DTEND"]?.value == "20270101T000000")
    }

    @Test("A dose of nothing is no event")
    func zero() throws {
        let step = OnePlan.step(days: 7, [OnePlan.dose(.breakfast, 7, 0, milligrams: 0), OnePlan.dose(.lunch, 12, 0)])
        let written = try Written(OnePlan.of([step]))
        #expect(written.text.events.count == 1)
        #expect(written.text.events[0]["SUMMARY"]?.text.hasSuffix("at lunch") == true)
    }

    @Test("Milestones are all-day events that end on the next day")
    func milestones() throws {
        let plan = SamplePlan.trial()
        let events = try Written(plan).text.milestones
        #expect(events.count == plan.milestones.count)
        for (event, milestone) in zip(events, plan.milestones) {
            let digits = milestone.date.text.filter { $0 != "-" }
            let next = milestone.date.adding(days: 1).text.filter { $0 != "-" }
            #expect(event["DTSTART"]?.value == digits && event["DTEND"]?.value == next)
            #expect(event["DTEND"]?.parameters == ["VALUE": "DATE"])
            #expect(event["RRULE"] == nil)
            #expect(event["SUMMARY"]?.text == milestone.title)
            #expect(event["DESCRIPTION"]?.text == milestone.detail)
            #expect(event.children[0]["DESCRIPTION"]?.text == milestone.title)
        }
    }

    @Test("A milestone without words still has a title, and no empty description")
    func wordless() throws {
        let bare = Milestone(kind: .lastDose, date: OnePlan.monday, step: 1, title: "\u{7}", detail: "")
        let plan = OnePlan.of([OnePlan.step(days: 1, [OnePlan.dose(.lunch, 12, 0)])], milestones: [bare])
        let event = try #require(try Written(plan).text.milestones.first)
        #expect(event["SUMMARY"]?.text == "last-dose")
        #expect(event["DESCRIPTION"] == nil)
    }

    @Test("A plan of milestones alone needs no time zone's rules")
    func milestonesAlone() throws {
        let day = Milestone(kind: .reassessment, date: OnePlan.monday, step: 1, title: "Still worth it?", detail: "")
        let text = try Written(OnePlan.of([], milestones: [day])).text
        #expect(text.zone == nil)
        #expect(text.events.count == 1)
    }

    @Test("The rules of the zone are known a year before the first dose")
    func window() throws {
        let step = OnePlan.step(
            from: CivilDate(year: 2026, month: 12, day: 20)!, days: 20, [OnePlan.dose(.lunch, 12, 0)])
        let zone = try #require(try Written(OnePlan.of([step], timeZone: "America/New_York")).text.zone)
        for observance in zone.children {
            let start = try #require(observance["DTSTART"]?.value)
            #expect(start < "20260101")
        }
    }

    @Test("What cannot become a calendar is an error that says so, and nothing is handed out")
    func refused() {
        let dose = OnePlan.step(days: 7, [OnePlan.dose(.lunch, 12, 0)])
        let late = OnePlan.step(
            from: CivilDate(year: 2035, month: 12, day: 28)!, days: 7, [OnePlan.dose(.lunch, 12, 0)])
        let early = OnePlan.step(
            from: CivilDate(year: 2023, month: 12, day: 28)!, days: 7, [OnePlan.dose(.lunch, 12, 0)])
        let cases: [(plan: Plan, says: String)] = [
            (OnePlan.of([dose], timeZone: nil), "no time zone"),
            (OnePlan.of([dose], timeZone: "Mars/Base"), "Mars/Base"),
            (OnePlan.of([]), "nothing to put"), (OnePlan.of([OnePlan.step(days: 0, dose.doses)]), "nothing to put"),
            (OnePlan.of([late]), "2036-01-03"), (OnePlan.of([early]), "2023-12-28"),
            (OnePlan.of([dose], revision: -1), "revision"), (OnePlan.of([dose], revision: 1 << 40), "revision"),
        ]
        for (plan, says) in cases {
            do {
                try CalendarWriter().write(plan: plan, monograph: SampleMonograph.value) { _ in
                    Issue.record("bytes were handed out: \(says)")
                }
                Issue.record("accepted: \(says)")
            } catch {
                #expect(error.message.contains(says), "\(error.message)")
            }
        }
    }

    /// The doses of a plan by its own steps.
    private static func doses(of plan: Plan) -> [NaiveSeries.Occurrence] {
        plan.steps.flatMap { step in
            step.dosingDays.map(CivilDate.init(dayNumber:)).flatMap { date in
                step.doses(on: date.weekday).map { dose in
                    NaiveSeries.Occurrence(date: date, minute: dose.time.minuteOfDay, title: title(of: dose))
                }
            }
        }.sorted()
    }

    private static func title(of dose: ScheduledDose) -> String {
        let take = (dose.take ?? []).map { "\($0.count.text) x \($0.product)" }.joined(separator: " + ")
        let moment = (dose.anchor == .beforeMeal ? "before " : "at ") + dose.slot.name
        return "Baclofen \(dose.amount.text) (\(take)) \(moment)"
    }
}
