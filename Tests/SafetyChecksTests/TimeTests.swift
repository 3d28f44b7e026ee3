import DoseModel
import SafetyChecks
import Testing

/// T501 to T504: when in the day.
struct TimeTests {
    private static func before(_ slot: DaySlot, _ time: String, _ weekdays: WeekdaySet = .everyDay) -> ScheduledDose {
        ScheduledDose(
            slot: slot, anchor: .beforeMeal, time: PlanSketch.time(time), weekdays: weekdays,
            amount: Dose(milligrams: 5), take: nil)
    }

    private func plan(_ doses: [ScheduledDose], days: Int = 7) -> Plan {
        PlanSketch.plan(of: [
            DoseStep(
                number: 1, phase: .titration, start: PlanSketch.start, end: PlanSketch.start.adding(days: days),
                doses: doses)
        ])
    }

    private func day(_ slots: [(DaySlot, String)], problems: [DaySlot] = []) -> Circumstances {
        var day = DaySchedule()
        for (slot, time) in slots { day.set(slot, to: PlanSketch.time(time)) }
        return Circumstances(day: day, problemTimes: problems)
    }

    @Test("Before a meal, 30 and 60 minutes pass, 29 and 61 do not")
    func window() {
        let circumstances = day([(.lunch, "12:00")])
        for (time, expected) in [
            ("11:30", []), ("11:31", ["w:T501@1"]), ("11:00", []), ("10:59", ["w:T501@1"]), ("12:00", ["w:T501@1"]),
            ("12:15", ["w:T501@1"]),
        ] {
            let codes = Judging.codes(plan([TimeTests.before(.lunch, time)]), in: circumstances)
            #expect(codes == expected, "\(time) before lunch at 12:00")
        }
    }

    @Test("Where no clock time is given, the monograph's usual lunch at 12:30 holds")
    func usualDay() {
        #expect(Judging.codes(plan([TimeTests.before(.lunch, "11:30")])) == [])
        #expect(Judging.codes(plan([TimeTests.before(.lunch, "11:29")])) == ["w:T501@1"])
    }

    @Test("A dose at its own time is meant for a problem time within 120 minutes, before or after")
    func reach() {
        let circumstances = day([(.dinner, "18:30")], problems: [.dinner])
        for (time, expected) in [
            ("17:30", []), ("16:30", ["w:T501@1"]), ("16:29", []), ("18:00", []), ("18:01", ["w:T501@1"]),
            ("20:30", ["w:T501@1"]), ("20:31", []),
        ] {
            let codes = Judging.codes(PlanSketch.plan("7d 5@\(time)"), in: circumstances)
            #expect(codes == expected, "\(time), dinner at 18:30 is a problem time")
        }
        #expect(Judging.codes(PlanSketch.plan("7d 5@18:01"), in: day([(.dinner, "18:30")])) == [], "no problem time")
    }

    @Test("A dose that fits one of two problem times fits")
    func oneOfTwo() {
        let circumstances = day(
            [(.dinner, "18:30"), (.named("evening reflux"), "19:15")], problems: [.dinner, .named("evening reflux")])
        #expect(Judging.codes(PlanSketch.plan("7d 5@18:25"), in: circumstances) == [])
        #expect(Judging.codes(PlanSketch.plan("7d 5@18:46"), in: circumstances) == ["w:T501@1"])
    }

    @Test("A problem time after midnight is met from the evening before")
    func acrossMidnight() {
        let circumstances = day([(.named("night reflux"), "00:20")], problems: [.named("night reflux")])
        #expect(Judging.codes(PlanSketch.plan("7d 5@23:40"), in: circumstances) == [])
        #expect(Judging.codes(PlanSketch.plan("7d 5@23:55"), in: circumstances) == ["w:T501@1"])
        let late = day([(.named("late reflux"), "23:50")], problems: [.named("late reflux")])
        let found = Judging.findings(PlanSketch.plan("7d 5@00:10"), in: late)
        #expect(found.map(\.actual) == ["20 minutes after late reflux"])
    }

    @Test("Meal times of the weekend are judged on the weekend")
    func weekend() throws {
        var circumstances = day([(.lunch, "12:00")])
        circumstances.day.set(.lunch, to: PlanSketch.time("13:30"), on: .weekend)
        let same = plan([TimeTests.before(.lunch, "11:15")])
        let found = try #require(Judging.findings(same, in: circumstances).first)
        #expect(found.code == .t501)
        #expect(found.message == "outside the window before the problem time: 11:15 is 135 minutes before lunch on Sat")
        #expect(found.help == "move the 11:15 dose to 12:30")
        #expect(found.limit == "30 to 60 minutes before")
        // Once a week, on Mondays: a dose for other days is never taken, however long the step.
        let mondays = DoseStep(
            number: 1, phase: .titration, start: PlanSketch.start, end: PlanSketch.start.adding(days: 70), everyDays: 7,
            doses: [TimeTests.before(.lunch, "11:15"), TimeTests.before(.dinner, "18:30", WeekdaySet(.tuesday))])
        #expect(Judging.codes(PlanSketch.plan(of: [mondays]), in: circumstances) == [])
        let split = plan([
            TimeTests.before(.lunch, "11:15", .workdays), TimeTests.before(.lunch, "12:45", .weekend),
        ])
        #expect(Judging.codes(split, in: circumstances) == [])
        #expect(
            Judging.codes(plan([TimeTests.before(.lunch, "11:15")], days: 5), in: circumstances) == [], "no weekend")
    }

    @Test("Several doses outside the window are one finding that names them")
    func several() throws {
        let found = Judging.findings(
            plan([TimeTests.before(.lunch, "12:20"), TimeTests.before(.dinner, "18:20")]))
        #expect(Judging.codes(of: found) == ["w:T501@1"])
        #expect(found[0].actual == "10 minutes before lunch and 10 minutes before dinner")
        #expect(found[0].help == "move the 12:20 dose to 12:00 and move the 18:20 dose to 18:00")
    }

    @Test("240 minutes between doses pass, 239 do not, on the day and across midnight")
    func gap() {
        #expect(Judging.codes(PlanSketch.plan("7d 5@08:00 5@12:00")) == [])
        #expect(Judging.codes(PlanSketch.plan("7d 5@08:00 5@11:59")) == ["T502@1"])
        #expect(Judging.codes(PlanSketch.plan("7d 5@11:59 5@08:00")) == ["T502@1"], "in any order")
        #expect(Judging.codes(PlanSketch.plan("7d 5@02:00 5@22:00")) == [])
        #expect(Judging.codes(PlanSketch.plan("7d 5@01:59 5@22:00")) == ["T502@1"])
        #expect(Judging.codes(PlanSketch.plan("1d 5@01:59 5@22:00")) == [], "a single day has no night between")
        #expect(Judging.codes(PlanSketch.plan("8d/2 5@01:59 5@22:00")) == [], "nor has every other day")
    }

    @Test("From step to step the gap is judged at the later one")
    func gapBetweenSteps() throws {
        #expect(Judging.codes(PlanSketch.plan("7d 5@22:00", "7d 5@02:00")) == [])
        let found = Judging.findings(PlanSketch.plan("7d 5@22:00", "7d 5@01:59"))
        #expect(Judging.codes(of: found) == ["T502@2"])
        #expect(found[0].date == PlanSketch.start.adding(days: 7))
        #expect(found[0].help == "move the 01:59 dose to 02:00 or later")
        // The last dosing day of an every-other-day step of 6 days is the fifth: a day lies between.
        #expect(Judging.codes(PlanSketch.plan("6d/2 5@22:00", "7d 5@01:59")) == [])
        #expect(Judging.codes(PlanSketch.plan("5d/2 5@22:00", "7d 5@01:59")) == ["T502@2"])
    }

    @Test("Doses of different days of the week meet where the days do")
    func gapByWeekday() {
        // Friday 23:00 and Saturday 02:30 are too close; Sunday and Monday are not.
        let found = Judging.findings(PlanSketch.plan("14d 5@23:00[12345] 5@02:30[67]"))
        #expect(Judging.codes(of: found) == ["T502@1"])
        #expect(found[0].date == PlanSketch.date("2026-12-12"))
        #expect(Judging.codes(PlanSketch.plan("5d 5@23:00[12345] 5@02:30[67]")) == [], "ends on Friday")
        #expect(Judging.codes(PlanSketch.plan("14d 5@23:00[12345] 5@03:00[67]")) == [])
        // Monday's dose after a Sunday without any.
        #expect(Judging.codes(PlanSketch.plan("14d 5@23:00[6] 5@02:00[1]")) == [])
    }

    @Test("A dose in the hour that is skipped or comes twice is warned about, outside it not")
    func clockChange() {
        let spring = ClockChange(date: PlanSketch.date("2026-12-10"), kind: .skipped, minutes: 120..<180)
        let codes = { (plan: Plan) in Judging.codes(plan, clockChanges: [spring]) }
        #expect(codes(PlanSketch.plan("7d 5@02:00")) == ["w:T503@1"])
        #expect(codes(PlanSketch.plan("7d 5@02:59")) == ["w:T503@1"])
        #expect(codes(PlanSketch.plan("7d 5@01:59")) == [])
        #expect(codes(PlanSketch.plan("7d 5@03:00")) == [])
        #expect(codes(PlanSketch.plan("3d 5@02:30", "7d 5@03:30")) == [], "the step before has ended")
        #expect(codes(PlanSketch.plan("3d 5@03:30", "7d 5@02:30")) == ["w:T503@2"])
        #expect(codes(PlanSketch.plan("8d/2 5@02:30")) == [], "no dosing day")
        #expect(codes(PlanSketch.plan("9d/3 5@02:30")) == ["w:T503@1"])
        #expect(codes(PlanSketch.plan("7d 5@02:30[123567]")) == [], "not on a Thursday")
        let autumn = ClockChange(date: PlanSketch.date("2026-12-10"), kind: .repeated, minutes: 60..<120)
        let found = Judging.findings(PlanSketch.plan("7d 5@01:30"), clockChanges: [autumn])
        #expect(Judging.codes(of: found) == ["w:T503@1"])
        #expect(found[0].message == "01:30 comes twice on Thu 10 Dec 2026, when the clocks change")
        #expect(found[0].help == "move the 01:30 dose to 02:00 or later")
    }

    @Test("Two doses at one minute, or one meal, are one error, T504")
    func repeated() {
        #expect(Judging.codes(PlanSketch.plan("7d 5@08:00 5@08:00")) == ["T504@1"])
        #expect(Judging.codes(PlanSketch.plan("7d 5@08:00[123] 5@08:00[4567]")) == [])
        #expect(Judging.codes(PlanSketch.plan("7d 5@08:00[123] 5@08:00[34567]")) == ["T504@1"])
        let lunch = TimeTests.before(.lunch, "11:45")
        let later = ScheduledDose(
            slot: .lunch, anchor: .at, time: PlanSketch.time("16:30"), amount: Dose(milligrams: 5), take: nil)
        #expect(Judging.codes(plan([lunch, later])) == ["T504@1"], "lunch twice, at different times")
        let named = [("late", "06:00"), ("late", "12:00")].map { name, time in
            ScheduledDose(
                slot: .named(name), anchor: .at, time: PlanSketch.time(time), amount: Dose(milligrams: 5), take: nil)
        }
        #expect(Judging.codes(plan(named)) == ["T504@1"])
        // More doses than are compared one with another.
        let hours = (0..<12).map { PaddedText.number($0 * 2, width: 2) + ":00" }
        let many = hours.map { "1@\($0)" }.joined(separator: " ")
        #expect(Judging.codes(PlanSketch.plan("7d \(many)"), by: Baclofen.inDrops) == ["T502@1"])
        #expect(Judging.codes(PlanSketch.plan("7d \(many) 1@06:00"), by: Baclofen.inDrops) == ["T502@1", "T504@1"])
    }
}
