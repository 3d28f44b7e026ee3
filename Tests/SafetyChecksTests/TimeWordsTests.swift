import DoseModel
import SafetyChecks
import Testing

/// Times to the minute: which problem time a dose is held against, on which side, and what the night of a clock change does.
struct TimeWordsTests {
    private func circumstances(_ slots: [(String, String)], areProblems: Bool = true) -> Circumstances {
        var day = DaySchedule()
        for (name, time) in slots { day.set(.named(name), to: PlanSketch.time(time)) }
        return Circumstances(day: day, problemTimes: areProblems ? slots.map { .named($0.0) } : [])
    }

    private func window(_ text: String, _ circumstances: Circumstances) -> [Finding] {
        Judging.findings(PlanSketch.plan("7d \(text)"), in: circumstances).filter { $0.code == .t501 }
    }

    private func before(_ name: String, _ time: String, _ circumstances: Circumstances) -> Finding? {
        let dose = ScheduledDose(
            slot: .named(name), anchor: .beforeMeal, time: PlanSketch.time(time), amount: Dose(milligrams: 5), take: nil
        )
        let step = DoseStep(
            number: 1, phase: .titration, start: PlanSketch.start, end: PlanSketch.start.adding(days: 7), doses: [dose])
        return Judging.findings(PlanSketch.plan(of: [step]), in: circumstances).first { $0.code == .t501 }
    }

    @Test("A dose near two problem times is held against the nearer one, the first where both are as near")
    func nearest() {
        #expect(
            window("5@12:20", circumstances([("snack", "12:00"), ("tea", "13:30")])).map(\.actual)
                == ["20 minutes after snack"])
        #expect(
            window("5@13:05", circumstances([("snack", "12:00"), ("tea", "13:30")])).map(\.actual)
                == ["25 minutes before tea"])
        #expect(
            window("5@12:20", circumstances([("snack", "12:00"), ("tea", "12:40")])).map(\.actual)
                == ["20 minutes after snack"])
    }

    @Test("At the meal itself is before it; half a day is on the side it was written for")
    func sides() {
        let noon = circumstances([("snack", "12:30")], areProblems: false)
        #expect(before("snack", "12:30", noon)?.actual == "0 minutes before snack")
        #expect(before("snack", "12:31", noon)?.actual == "1 minute after snack")
        #expect(before("snack", "00:30", noon)?.actual == "720 minutes before snack")
        let night = circumstances([("snack", "00:30")], areProblems: false)
        #expect(before("snack", "12:30", night)?.actual == "720 minutes after snack")
    }

    @Test("A day of the week is named only where not every day is like it")
    func days() {
        let every = circumstances([("snack", "12:30")])
        #expect(window("5@12:20", every).first?.message.hasSuffix("12:20 is 10 minutes before snack") == true)
        #expect(
            window("5@12:20[6]", every).first?.message.hasSuffix("12:20 is 10 minutes before snack on Sat") == true)
    }

    @Test("A dose that comes on the day after its step is none, and not too close to anything")
    func afterTheEnd() {
        #expect(!Judging.codes(PlanSketch.plan("1d/2 5@22:00 5@01:00+1")).contains { $0.contains("T502") })
        #expect(Judging.codes(PlanSketch.plan("2d/2 5@22:00 5@01:00+1")).contains { $0.contains("T502") })
    }

    @Test("A dose of nothing repeats none, and two named times at different hours are two")
    func repeated() {
        #expect(!Judging.codes(PlanSketch.plan("7d 5@08:00 0@08:00")).contains("T504@1"))
        #expect(!Judging.codes(PlanSketch.plan("7d 0@08:00 5@08:00")).contains("T504@1"))
        let doses = [("early", "06:00"), ("late", "12:00")].map { name, time in
            ScheduledDose(
                slot: .named(name), anchor: .at, time: PlanSketch.time(time), amount: Dose(milligrams: 5), take: nil)
        }
        let mixed = [
            doses[0],
            ScheduledDose(
                slot: .lunch, anchor: .at, time: PlanSketch.time("12:30"), amount: Dose(milligrams: 5), take: nil),
        ]
        for pair in [doses, mixed, mixed.reversed()] {
            let step = DoseStep(
                number: 1, phase: .titration, start: PlanSketch.start, end: PlanSketch.start.adding(days: 7),
                doses: pair)
            #expect(!Judging.codes(PlanSketch.plan(of: [step])).contains("T504@1"))
        }
    }
}

extension ElapsedTimeTests {
    private func findings(_ plan: Plan, measured: String = "2026-11-02") -> [Finding] {
        Judging.findings(plan, Judging.patient(egfr: 95, measured: measured), clock: PlanSketch.clock(of: plan))
    }

    private func flight(_ text: String, from home: String, to zone: String, soFar: String = "5@07:00") -> Plan {
        PlanSketch.plan(
            PlanSketch.plan(text, soFar: PlanSketch.soFar(soFar, days: 60), timeZone: home), from: "2026-12-12",
            in: zone)
    }

    @Test(
        "Doses that a flight brings together are told by the minutes that pass, none at all, or that their order turns")
    func order() {
        func message(_ text: String) -> [String] {
            findings(flight(text, from: "America/New_York", to: "Europe/London")).filter { $0.code == .t502 }
                .map(\.message)
        }
        #expect(message("14d 5@04:00 5@22:00").map { $0.hasSuffix("really 60 minutes apart") } == [true])
        #expect(message("14d 5@03:00 5@22:00").map { $0.hasSuffix("really at the same moment") } == [true])
        #expect(message("14d 5@02:00 5@22:00").map { $0.hasSuffix("in the other order") } == [true])
    }

    @Test("The night of the clocks' change is told once, and a night made longer is enough")
    func onceANight() {
        // By the times four hours lie between 23:00 and 03:00, whatever else is taken on Mondays.
        for text in ["10d 5@03:00 5@23:00", "10d 5@03:00 5@13:00[1] 5@23:00"] {
            let spring = PlanSketch.plan(
                of: [PlanSketch.step(text, from: PlanSketch.date("2027-03-10"))],
                soFar: PlanSketch.soFar("5@07:00", days: 30), timeZone: "America/New_York")
            #expect(findings(spring, measured: "2027-03-01").filter { $0.code == .t502 }.count == 1)
        }
        // 23:00 to 02:00 by the times are three hours, and four where an hour comes twice: the flight is an hour west.
        let west = PlanSketch.plan(
            PlanSketch.plan(
                of: [PlanSketch.step("2d 5@23:00[5] 5@02:00[6]", from: PlanSketch.date("2026-12-11"))],
                soFar: PlanSketch.soFar("5@07:00", days: 30), timeZone: "America/New_York"), from: "2026-12-12",
            in: "America/Chicago")
        #expect(findings(west).filter { $0.code == .t502 }.isEmpty)
    }

    @Test("A day shortened by exactly two hours holds no more than its own doses; coming off, more only warns")
    func exactlyShorter() {
        let three = "20@07:00 20@13:00 20@19:00"
        #expect(
            findings(flight("14d \(three)", from: "Europe/London", to: "Test/East", soFar: three))
                .filter { $0.code == .c104 }.isEmpty)
        let four = "20@05:00 20@11:00 20@17:00 20@23:00"
        let up = findings(flight("14d \(four)", from: "America/New_York", to: "Europe/London", soFar: four))
        #expect(Set(up.filter { $0.code == .c104 }.map(\.severity)) == [.error])
        let down = findings(
            flight(
                "14d \(four)", from: "America/New_York", to: "Europe/London",
                soFar: "25@05:00 25@11:00 25@17:00 25@23:00"))
        #expect(Set(down.filter { $0.code == .c104 }.map(\.severity)) == [.warning])
    }

    @Test("Doses 22 hours apart by the times are those of two days, and no reason to overlook a day made shorter")
    func twentyTwoHours() {
        // From 08:00 to 06:00 are 22 hours: 56 mg. In London 06:00 and 08:00 come five hours sooner: 71 mg.
        let plan = flight("14d 5@06:00 10@08:00 23@14:00 23@20:00", from: "America/New_York", to: "Europe/London")
        let found = Judging.findings(
            plan, in: Circumstances(jurisdiction: "uk"), by: Baclofen.inDrops, clock: PlanSketch.clock(of: plan))
        #expect(found.contains { $0.code == .c104 && $0.message.hasPrefix("71 mg within") })
    }
}
