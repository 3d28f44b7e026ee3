import DoseModel
import Testing
import TitrationEngine

/// What a plan reminds of where it is asked to.
struct ReminderMilestoneTests {
    private func plan(_ wishes: ReminderWishes) throws -> Plan {
        // 7 days of 2 halves, 7 of 3 halves, 21 of 3 whole tablets, 7 of 3 halves.
        let request = Baclofen.request("reflux") {
            $0.circumstances.problemTimes = [.lunch, .dinner]
            $0.target = AskedRegimen(.timesDaily(3, Dose(milligrams: 10)))
            $0.pace = 7
            $0.trial = 21
            $0.then = .taper
            $0.circumstances.reminders = wishes
        }
        return try Planner(monograph: Baclofen.monograph).plan(request, id: "x").plan
    }

    private func days(_ kind: Milestone.Kind, _ wishes: ReminderWishes) throws -> [String] {
        try plan(wishes).milestones.filter { $0.kind == kind }.map(\.date.text)
    }

    @Test("unasked, nobody is sent to measure blood pressure or to the pharmacy")
    func unasked() throws {
        #expect(try plan(ReminderWishes()).outline == ["7d: 5+5", "7d: 5+5+5", "21d: 10+10+10", "7d: 5+5+5"])
        for kind in [Milestone.Kind.bloodPressure, .refill] { #expect(try days(kind, ReminderWishes()).isEmpty) }
    }

    @Test(
        "asked, blood pressure is measured on the day after the first dose and after each increase, never after a cut")
    func pressure() throws {
        let wishes = ReminderWishes(checksBloodPressure: true)
        #expect(try days(.bloodPressure, wishes) == ["2026-12-02", "2026-12-09", "2026-12-16"])
        let check = try #require(try plan(wishes).milestones.first { $0.kind == .bloodPressure })
        #expect(check.detail.contains("drops by 20 or more") && check.detail.contains("Pharma Pulse"))
        #expect(check.step == 1)
    }

    @Test("a refill is due a week before the day on which the tablets no longer suffice")
    func refill() throws {
        func refill(_ count: Int64) throws -> [String] {
            try days(.refill, ReminderWishes(onHand: [SupplyLine(product: "10 mg tablet", count: Ratio(count))]))
        }
        // 7 + 10.5 tablets until the trial begins on 15 December; 3 a day from then, 63 in all, and 10.5 at the end.
        #expect(try refill(91).isEmpty)
        #expect(try refill(90) == ["2027-01-04"])
        #expect(try refill(20) == ["2026-12-08"])
        #expect(try refill(21) == ["2026-12-09"])
        #expect(try refill(8) == ["2026-12-01"])
        #expect(try refill(0) == ["2026-12-01"])
    }

    @Test("what is at hand in a product that the plan does not take changes nothing; none of it at all is said")
    func others() throws {
        let other = ReminderWishes(onHand: [SupplyLine(product: "20 mg tablet", count: Ratio(100))])
        let refill = try #require(try plan(other).milestones.first { $0.kind == .refill })
        #expect(refill.title == "Refill: 10 mg tablet")
        #expect(refill.detail.hasPrefix("None is at hand; it is first needed on Tue 1 Dec 2026."))
    }

    @Test("wishes change no dose")
    func doses() throws {
        let wishes = ReminderWishes(
            checksBloodPressure: true, onHand: [SupplyLine(product: "10 mg tablet", count: Ratio(3))])
        #expect(try plan(wishes).steps == plan(ReminderWishes()).steps)
    }
}
