import DoseModel
import Testing

struct DoseStepTests {
    private func step(days: Int, every: Int, _ doses: [(Int64, WeekdaySet)]) -> DoseStep {
        let start = CivilDate(year: 2026, month: 12, day: 7)!
        return DoseStep(
            number: 1, phase: .titration, start: start, end: start.adding(days: days), everyDays: every,
            doses: doses.enumerated().map { index, dose in
                let time = ClockTime(hour: 20 - index, minute: 0)!
                return ScheduledDose(
                    slot: .clock(time), anchor: .at, time: time, weekdays: dose.1,
                    amount: Dose(milligrams: dose.0), take: nil)
            })
    }

    @Test("Dosing days begin with the first day and stop before the end")
    func dosingDays() {
        let first = CivilDate(year: 2026, month: 12, day: 7)!.dayNumber
        for (days, every, expected) in [(7, 1, 7), (7, 2, 4), (6, 2, 3), (1, 3, 1), (0, 1, 0), (-2, 1, 0)] {
            let all = Array(step(days: days, every: every, []).dosingDays)
            #expect(all.count == expected, "\(days) days, every \(every)")
            #expect(all.first.map { $0 == first } ?? true)
            #expect(all.allSatisfy { ($0 - first) % every == 0 && $0 < first + days })
        }
    }

    @Test("The daily total is the largest of any day of the week")
    func dailyTotal() {
        #expect(step(days: 7, every: 1, [(5, .everyDay), (10, .everyDay)]).dailyTotal == Dose(milligrams: 15))
        #expect(step(days: 7, every: 1, [(5, .workdays), (10, .weekend)]).dailyTotal == Dose(milligrams: 10))
        #expect(step(days: 7, every: 1, [(5, .everyDay), (10, .weekend)]).dailyTotal == Dose(milligrams: 15))
        #expect(step(days: 7, every: 1, []).dailyTotal == .zero)
    }

    @Test("The doses of one day come by time")
    func dosesOfADay() {
        let mixed = step(days: 7, every: 1, [(5, .everyDay), (10, .weekend), (15, .workdays)])
        #expect(mixed.doses(on: .monday).map(\.amount) == [Dose(milligrams: 15), Dose(milligrams: 5)])
        #expect(mixed.doses(on: .sunday).map(\.amount) == [Dose(milligrams: 10), Dose(milligrams: 5)])
    }
}
