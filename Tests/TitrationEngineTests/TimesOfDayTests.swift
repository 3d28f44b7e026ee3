import DoseModel
import Testing

@testable import TitrationEngine

/// Doses at clock times: before their problem times, apart from one another, on every day of the week.
struct TimesOfDayTests {
    private func clock(_ hour: Int, _ minute: Int) -> ClockTime { ClockTime(hour: hour, minute: minute)! }

    private func plan(_ request: PlanRequest) throws -> Plan {
        try Planner(monograph: Baclofen.monograph).plan(request, id: "x").plan
    }

    @Test("doses stand the asked lead before lunch and dinner; before breakfast the night is kept")
    func leads() throws {
        let plan = try plan(
            Baclofen.request("reflux") {
                $0.circumstances.problemTimes = [.lunch, .dinner]
                $0.lead = 45
            })
        #expect(plan.steps[0].doses.map(\.time) == [clock(11, 45), clock(17, 45)])
        #expect(plan.steps[1].doses.map(\.time) == [clock(7, 0), clock(11, 45), clock(17, 45)])
        #expect(plan.steps[1].doses.allSatisfy { $0.anchor == .beforeMeal })
    }

    @Test("meals at other hours at the weekend move the doses of those days only")
    func weekends() throws {
        let plan = try plan(
            Baclofen.request("reflux") {
                $0.circumstances.problemTimes = [.lunch, .dinner]
                $0.circumstances.day.set(.lunch, to: clock(14, 0), on: .weekend)
            })
        let lunch = plan.steps[0].doses.filter { $0.slot == .lunch }
        #expect(lunch.map(\.time) == [clock(11, 45), clock(13, 15)])
        #expect(lunch.map(\.weekdays) == [.workdays, .weekend])
        #expect(plan.steps[0].doses.filter { $0.slot == .dinner }.map(\.weekdays) == [.everyDay])
        #expect(plan.steps[0].dailyTotal == Dose(milligrams: 10))
    }

    @Test("doses that would come too close are moved inside their windows, and that is said")
    func moved() throws {
        let planned = try Planner(monograph: Baclofen.monograph).plan(
            Baclofen.request("reflux") {
                $0.circumstances.problemTimes = [.lunch, .dinner]
                $0.circumstances.day.set(.dinner, to: clock(16, 20))
                $0.target = AskedRegimen(.problemTimes(Dose(milligrams: 5)))
            }, id: "x")
        let times = planned.plan.steps[0].doses.map(\.time.minuteOfDay)
        #expect(times[1] - times[0] == 240)
        #expect(times[1] <= 16 * 60 + 20 - 30)
        #expect(planned.findings.contains { $0.code == .t506 })
    }

    @Test("a target may use clock times and a problem time of the person's own")
    func ownTimes() throws {
        let plan = try plan(
            Baclofen.request("reflux") {
                $0.circumstances.problemTimes = [.dinner, .named("late reflux")]
                $0.circumstances.day.set(.named("late reflux"), to: clock(23, 30))
                $0.target = AskedRegimen(.problemTimes(Dose(milligrams: 5)))
            })
        // 22:45 would be after bedtime, so the dose comes at bedtime, 60 minutes before its problem time.
        #expect(plan.steps[0].doses.map(\.time) == [clock(17, 45), clock(22, 30)])
    }

    @Test("a problem time so early that its dose falls on the day before is refused")
    func yesterday() {
        #expect(throws: InputError.self) {
            try plan(
                Baclofen.request("reflux") {
                    $0.circumstances.problemTimes = [.named("night"), .dinner]
                    $0.circumstances.day.set(.named("night"), to: clock(0, 20))
                    $0.target = AskedRegimen(.problemTimes(Dose(milligrams: 5)))
                })
        }
    }

    /// Whether any times inside the windows keep the gap, tried one by one.
    private func someTimesFit(_ windows: [ClosedRange<Int>], gap: Int) -> Bool {
        func fits(_ index: Int, after last: Int, first: Int) -> Bool {
            guard index < windows.count else { return first + 24 * 60 - last >= gap }
            for minute in windows[index] where index == 0 || minute - last >= gap {
                if fits(index + 1, after: minute, first: index == 0 ? minute : first) { return true }
            }
            return false
        }
        return fits(0, after: 0, first: 0)
    }

    @Test("a place is found exactly when one exists, and keeps window and gap")
    func allocationLaw() {
        var tried = 0
        for lunch in stride(from: 600, through: 840, by: 24) {
            for dinner in stride(from: lunch + 60, through: 1320, by: 36) {
                for lead in [30, 45, 60] {
                    let day = DaySchedule([
                        .lunch: ClockTime(minuteOfDay: lunch)!, .dinner: ClockTime(minuteOfDay: dinner)!,
                        .named("late"): ClockTime(minuteOfDay: min(dinner + 250, 1439))!,
                    ])
                    let allocator = SlotAllocator(day: day, lead: lead, window: 30...60, minimumGap: 240)
                    let regimen = Regimen(
                        doses: [DaySlot.lunch, .dinner, .named("late")].map {
                            Regimen.SlotDose(slot: $0, anchor: .beforeMeal, amount: Dose(milligrams: 5))
                        })
                    let moments = [lunch, dinner, min(dinner + 250, 1439)]
                    let windows = moments.map { ($0 - 60)...($0 - 30) }
                    let allocation = allocator.allocate(regimen)
                    #expect(allocation.fits == someTimesFit(windows, gap: 240))
                    guard allocation.fits else { continue }
                    for minutes in allocation.minutes {
                        #expect(zip(minutes, windows).allSatisfy { $1.contains($0) })
                        #expect(zip(minutes, minutes.dropFirst()).allSatisfy { $1 - $0 >= 240 })
                    }
                    tried += 1
                }
            }
        }
        #expect(tried > 100)
    }
}
