import DoseModel
import SafetyChecks
import Testing

/// Hours that really pass where clocks change: gaps, waits and what a day holds. London and Los Angeles are 8 hours apart,
/// New York and London 5.
struct ElapsedTimeTests {
    private static func codes(
        _ steps: String..., home: String, from date: String = "2026-12-12", at time: String = "00:00", in zone: String
    ) -> [String] {
        let plan = PlanSketch.plan(
            PlanSketch.plan(
                steps: steps, soFar: PlanSketch.soFar("5@07:00", days: 30), timeZone: home), from: date, at: time,
            in: zone)
        return Judging.codes(plan, clock: PlanSketch.clock(of: plan)).filter { $0.contains("T50") }
    }

    @Test("A flight east brings two doses four hours apart too close; one minute more keeps the gap")
    func gapAcrossFlight() {
        // 22:00 in New York is 03:00 in London, where the next dose is due at 06:59 or 07:00.
        #expect(
            ElapsedTimeTests.codes("14d 5@06:59 5@22:00", home: "America/New_York", in: "Europe/London") == ["T502@1"])
        #expect(ElapsedTimeTests.codes("14d 5@07:00 5@22:00", home: "America/New_York", in: "Europe/London") == [])
    }

    @Test("Between two steps real minutes count, too few and enough")
    func gapBetweenSteps() {
        #expect(
            ElapsedTimeTests.codes("5d 5@22:00", "5d 5@06:59", home: "America/New_York", in: "Europe/London")
                == ["T502@2"])
        // Three hours by the times alone are eight by the clocks of the two places.
        #expect(
            ElapsedTimeTests.codes("5d 5@22:30", "5d 5@01:30", home: "America/New_York", in: "America/Los_Angeles")
                == [])
    }

    @Test("A flight west lengthens a wait: six hours are borne, a minute more is told")
    func longerWait() {
        // 20:00 in London to 08:00 in Chicago are 18 hours instead of 12.
        func codes(_ zone: String) -> [String] {
            ElapsedTimeTests.codes("14d 5@08:00 5@20:00", home: "Europe/London", in: zone)
        }
        #expect(codes("America/Chicago") == [])
        #expect(codes("Test/West") == ["w:T507@1"])
        #expect(codes("America/Los_Angeles") == ["w:T507@1"])
    }

    @Test("A landing at noon leaves the morning's doses to the clock before")
    func landingAtNoon() {
        // 08:00 still in London; 13:00 in Los Angeles is 21:00 in London, 13 hours later, and 19 is the usual longest wait.
        #expect(
            ElapsedTimeTests.codes(
                "14d 5@08:00 5@13:00", home: "Europe/London", at: "12:00", in: "America/Los_Angeles") == [])
    }

    @Test("The clocks' own change of an hour is judged in real minutes")
    func clockChange() {
        // 23:00 to 03:00 is four hours by the times and three by the clocks of that night.
        let start = PlanSketch.date("2027-03-10")
        func codes(_ text: String) -> [String] {
            let plan = PlanSketch.plan(
                of: [PlanSketch.step(text, from: start)], soFar: PlanSketch.soFar("5@07:00", days: 30),
                timeZone: "America/New_York")
            return Judging.codes(
                plan, Judging.patient(egfr: 95, measured: "2027-03-01"), clock: PlanSketch.clock(of: plan))
        }
        #expect(codes("10d 5@03:00 5@23:00").contains("T502@1"))
        #expect(!codes("10d 5@04:00 5@23:00").contains("T502@1"))
    }

    @Test("A day shortened by five hours holds more than a day may; one shortened by an hour does not")
    func shorterDay() {
        func codes(from zone: String) -> [String] {
            let plan = PlanSketch.plan(
                PlanSketch.plan(
                    "14d 20@07:00 20@13:00 20@19:00", soFar: PlanSketch.soFar("20@07:00 20@13:00 20@19:00", days: 60),
                    timeZone: zone), from: "2026-12-12", in: "Europe/London")
            return Judging.codes(plan, clock: PlanSketch.clock(of: plan)).filter { $0.contains("C104") }
        }
        #expect(codes(from: "America/New_York") == ["w:C104@1"])
        #expect(codes(from: "Europe/Dublin") == [])
    }

    @Test("Without a trip and without a change nothing is found that was not found before")
    func nothing() {
        let plan = PlanSketch.plan(
            "14d 5@08:00 5@20:00", soFar: PlanSketch.soFar("5@07:00", days: 30), timeZone: "Europe/London")
        #expect(Judging.codes(plan) == Judging.codes(plan, clock: PlanSketch.clock(of: plan)))
    }
}
