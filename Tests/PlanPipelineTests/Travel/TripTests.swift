import DoseModel
import PlanPipeline
import Testing

/// Trips: planned in real hours, no dose left out, none doubled, and the calendar says what the plan says.
struct TripTests {
    private let pipeline: Pipeline

    init() throws { pipeline = try PackageFolder.pipeline() }

    private static func request(home: String, trip: String?, problems: String = "[lunch, dinner]") -> String {
        """
        drug: baclofen
        protocol: reflux
        start: 2026-12-07
        time-zone: \(home)
        patient: { age: 42, sex: female, egfr: 95, measured: 2026-11-02, taking: [] }
        day: { wake: 07:00, breakfast: 07:30, lunch: 12:30, dinner: 18:30, bedtime: 22:30 }
        problem-times: \(problems)
        target: 5 mg three times daily
        \(trip.map { "travel: [\($0)]" } ?? "")

        """
    }

    private func outcome(home: String = "America/New_York", trip: String?, problems: String = "[lunch, dinner]")
        throws -> Outcome
    {
        try pipeline.outcome(
            ofRequest: TripTests.request(home: home, trip: trip, problems: problems), named: "trip.yaml")
    }

    private func refusal(home: String = "America/New_York", trip: String) -> InputError? {
        do { _ = try outcome(home: home, trip: trip) } catch { return error as? InputError }
        return nil
    }

    @Test("On the local clock doses go over at the landing, by the minute, and back at the landing at home")
    func localClock() throws {
        let plan = try outcome(
            trip: "{ zone: Europe/London, from: 2026-12-21 06:30, to: 2027-01-03 15:00, mode: local-clock }"
        ).plan
        let zones = plan.zones.map { "\($0.from.text) \($0.at.text) \($0.zone)" }
        #expect(zones == ["2026-12-21 06:30 Europe/London", "2027-01-03 15:00 America/New_York"])
        let doses = HandClock.doses(of: plan).map { Int($0.split(separator: " ")[0])! }
        // 17:45 in New York on the 20th, then 07:00 in London on the 21st: 8 hours and a quarter.
        let last = HandClock.moment("America/New_York", CivilDate(year: 2026, month: 12, day: 20)!, 17 * 60 + 45)
        let place = try #require(doses.firstIndex(of: last))
        #expect(doses[place + 1] - doses[place] == 8 * 60 + 15)
        // 11:45 in London on the 3rd, then 17:45 in New York: 11 hours.
        let lunch = HandClock.moment("Europe/London", CivilDate(year: 2027, month: 1, day: 3)!, 11 * 60 + 45)
        let back = try #require(doses.firstIndex(of: lunch))
        #expect(doses[back + 1] - doses[back] == 11 * 60)
    }

    @Test("On the home clock nothing moves, and the plan says what the times are there")
    func homeClock() throws {
        let trip = "{ zone: Asia/Tokyo, from: 2026-12-11 16:00, to: 2026-12-14 15:00, mode: home-clock }"
        let trial = try outcome(trip: trip)
        let plain = try outcome(trip: nil)
        #expect(trial.plan.steps == plain.plan.steps)
        #expect(trial.plan.zones.isEmpty)
        let why = try #require(trial.plan.picks.last).why
        #expect(why.contains("in Asia/Tokyo 11:45 is 01:45 the next day, 17:45 is 07:45 the next day"))
    }

    @Test("A gradual trip moves by at most the minutes a day that were asked for, and is back in the end")
    func gradual() throws {
        let plan = try outcome(
            home: "Europe/London",
            trip: "{ zone: America/New_York, from: 2026-12-21, to: 2027-01-03, mode: gradual, shift: 60 minutes }"
        ).plan
        // Until the taper begins, after the days of coming back.
        let lunches = (0..<24).map { count -> Int in
            let day = CivilDate(year: 2026, month: 12, day: 18)!.adding(days: count)
            let dose = plan.steps.flatMap { $0.doses(on: day) }.dropFirst().first
            var zone = "Europe/London"
            for stretch in plan.zones where stretch.from <= day { zone = stretch.zone }
            return HandClock.moment(zone, day, dose!.time.minuteOfDay)
        }
        let steps = zip(lunches, lunches.dropFirst()).map { $1 - $0 - 1_440 }
        #expect(steps.allSatisfy { abs($0) <= 60 })
        #expect(steps.filter { $0 == 60 }.count == 5)
        #expect(steps.filter { $0 == -60 }.count == 5)
        #expect(steps.allSatisfy { [0, 60, -60].contains($0) })
    }

    @Test("Where no dose times exist the trip is refused at its place, with another mode")
    func refused() throws {
        // Ten hours long a day becomes: three doses four hours apart and the night before do not fit.
        let east = refusal(
            trip: "{ zone: Asia/Tokyo, from: 2026-12-22 00:00, to: 2026-12-30, mode: local-clock }")
        let far = refusal(trip: "{ zone: Asia/Tokyo, from: 2026-12-22, to: 2026-12-30, mode: gradual }")
        #expect(far?.message.contains("would cross midnight") == true)
        #expect(far?.span?.line == 9)
        #expect(east == nil || east?.expected == "`mode: home-clock` or `mode: gradual`")
        let short = refusal(trip: "{ zone: Europe/London, from: 2026-12-22, to: 2026-12-24, mode: gradual }")
        #expect(short?.message.contains("over before") == true)
        let fast = refusal(
            trip: "{ zone: Europe/London, from: 2026-12-22, to: 2026-12-30, mode: gradual, shift: 61 minutes }")
        #expect(fast?.expected?.hasPrefix("1 to 60 minutes") == true)
        let backwards = refusal(
            trip: "{ zone: Europe/London, from: 2026-12-22, to: 2026-12-21, mode: home-clock }")
        #expect(backwards?.message == "the trip ends before it begins")
        let outside = refusal(
            trip: "{ zone: Europe/London, from: 2028-12-22, to: 2028-12-24, mode: home-clock }")
        #expect(outside?.message.contains("does not touch the plan") == true)
        let unknown = refusal(
            trip: "{ zone: Europe/Lundon, from: 2026-12-22, to: 2026-12-24, mode: home-clock }")
        #expect(unknown?.nearest == "Europe/London")
        let useless = refusal(
            trip: "{ zone: Europe/London, from: 2026-12-22, to: 2026-12-24, mode: home-clock, shift: 5 minutes }")
        #expect(useless?.expected == "`mode: gradual`")
    }

    @Test(
        "Trips in all directions: each is refused, or keeps every dose, every gap and every ceiling, and its calendar agrees"
    )
    func sweep() throws {
        let zones = ["America/New_York", "Europe/London", "America/Los_Angeles", "Asia/Tokyo", "Asia/Kolkata"]
        var (planned, refused) = (0, 0)
        for home in zones {
            let plain = try outcome(home: home, trip: nil).plan
            for away in zones where away != home {
                for (mode, from) in [
                    ("local-clock", "2026-12-21"), ("local-clock", "2026-12-13 13:00"), ("gradual", "2026-12-12"),
                    ("home-clock", "2026-12-21 06:00"),
                ] {
                    let trip = "{ zone: \(away), from: \(from), to: 2027-01-03 14:00, mode: \(mode) }"
                    let found: Outcome
                    do { found = try outcome(home: home, trip: trip) } catch let error as InputError {
                        #expect(error.span != nil && error.expected?.contains("mode:") == true, "\(error)")
                        refused += 1
                        continue
                    }
                    planned += 1
                    let what: Comment = "\(home) \(trip)"
                    let doses = HandClock.doses(of: found.plan)
                    #expect(doses.count == HandClock.doses(of: plain).count, what)
                    let amounts = found.plan.steps.reduce(0) { total, step in
                        total + step.doses.reduce(0) { $0 + Int($1.amount.micrograms) } * step.days
                    }
                    #expect(amounts == plain.steps.reduce(0) { $0 + Int($1.dailyTotal.micrograms) * $1.days }, what)
                    let moments = doses.map { Int($0.split(separator: " ")[0])! }
                    #expect(zip(moments, moments.dropFirst()).allSatisfy { $1 - $0 >= 240 }, what)
                    // Times on the way lie beside meals, which is told; nothing else may be.
                    #expect(found.findings.allSatisfy { $0.severity == .note || $0.code == .t501 }, what)
                    let calendar = try pipeline.text(of: found, as: .ics)
                    #expect(HandClock.doses(ofCalendar: calendar) == doses, what)
                    let json = try pipeline.text(of: found, as: .json)
                    let again = try pipeline.outcome(ofProposal: json, named: "plan.json")
                    #expect(again.plan.zones == found.plan.zones, what)
                }
            }
        }
        #expect(planned >= 40)
        #expect(refused >= 5)
    }

    @Test("A revision keeps the zones, and its calendar stays right")
    func revision() throws {
        let first = try outcome(
            trip: "{ zone: Europe/London, from: 2026-12-21 06:30, to: 2027-01-03 15:00, mode: local-clock }")
        let day = CivilDate(year: 2027, month: 1, day: 10)!
        let second = try pipeline.revised(first, by: RevisionOrder(.stop, from: day, written: day))
        #expect(second.plan.zones == first.plan.zones)
        let calendar = try pipeline.text(of: second, as: .ics)
        let doses = HandClock.doses(of: second.plan)
        #expect(Set(HandClock.doses(ofCalendar: calendar)).isSuperset(of: doses))
    }

    @Test(
        "Doses on nights when the clocks change stand at times that come once, and none is lost",
        arguments: [
            ("Europe/London", "2026-10-12", "2026-10-25"), ("America/New_York", "2026-10-19", "2026-11-01"),
            ("Europe/London", "2027-03-15", "2027-03-28"), ("America/New_York", "2027-03-01", "2027-03-14"),
        ])
    func clockChanges(zone: String, start: String, change: String) throws {
        var moved = 0
        for minute in stride(from: 45, through: 195, by: 15) {
            let time = ClockTime(minuteOfDay: minute)!.text
            let request = """
                drug: baclofen
                protocol: sleep
                start: \(start)
                time-zone: \(zone)
                patient: { age: 42, sex: female, egfr: 95, measured: \(start), taking: [] }
                target: 5 mg at bedtime
                day: { wake: 09:00, breakfast: 09:30, lunch: 13:30, dinner: 19:30, bedtime: "\(time)" }

                """
            let outcome = try pipeline.outcome(ofRequest: request, named: "night.yaml")
            let codes = outcome.findings.map(\.code)
            #expect(!codes.contains(.t503), "\(time) \(codes)")
            let doses = HandClock.doses(of: outcome.plan).map { Int($0.split(separator: " ")[0])! }
            let days = outcome.plan.steps.reduce(0) { $0 + $1.days }
            #expect(doses.count == days)
            #expect(zip(doses, doses.dropFirst()).allSatisfy { (22 * 60...26 * 60).contains($1 - $0) })
            let calendar = try pipeline.text(of: outcome, as: .ics)
            #expect(HandClock.doses(ofCalendar: calendar).count == days)
            guard let finding = outcome.findings.first(where: { $0.code == .t506 }) else { continue }
            moved += 1
            #expect(finding.date?.text == change)
            #expect(finding.step.map { outcome.plan.steps[$0 - 1].start.text } == change)
        }
        #expect(moved == 4)
    }
}
