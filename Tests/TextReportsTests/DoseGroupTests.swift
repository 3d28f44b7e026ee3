import DoseModel
import Testing
import TextReports

@Suite("Doses that are one dose to a person")
struct DoseGroupTests {
    private func dose(_ hour: Int, _ minute: Int, on days: WeekdaySet, _ milligrams: Int64 = 5) -> ScheduledDose {
        PlanFixture.dose(.dinner, .beforeMeal, hour, minute, milligrams, on: days)
    }

    @Test("A dinner at three different times in the week is one dose, its times in the order of the week")
    func weekdayTimes() {
        let early: WeekdaySet = [
            WeekdaySet(.monday), WeekdaySet(.tuesday), WeekdaySet(.wednesday), WeekdaySet(.thursday),
        ]
        let groups = DoseGroup.groups(of: [
            dose(18, 50, on: .weekend), dose(19, 50, on: WeekdaySet(.friday)), dose(17, 50, on: early),
        ])
        #expect(groups.count == 1)
        #expect(groups[0].whenLines == ["before dinner:", "Mon-Thu 17:50", "Fri 19:50", "Sat, Sun 18:50"])
        #expect(groups[0].whenText == "before dinner: Mon-Thu 17:50, Fri 19:50, Sat, Sun 18:50")
    }

    @Test("Doses on the same day, of another amount or at another moment stay apart, in the order of the day")
    func apart() {
        let bedtime = PlanFixture.dose(.bedtime, .at, 17, 0, 5)
        #expect(DoseGroup.groups(of: [dose(18, 0, on: .everyDay), dose(17, 30, on: .everyDay)]).count == 2)
        #expect(DoseGroup.groups(of: [dose(18, 0, on: .workdays), dose(17, 30, on: .weekend, 10)]).count == 2)
        let liquid = ScheduledDose(
            slot: .dinner, anchor: .beforeMeal, time: MonographFixture.time(17, 30), weekdays: .weekend,
            amount: Dose(milligrams: 5), take: [Dosage(product: "1 mg/mL liquid", count: Ratio(5))])
        #expect(DoseGroup.groups(of: [dose(18, 0, on: .workdays), liquid]).count == 2)
        let groups = DoseGroup.groups(of: [dose(18, 0, on: .workdays), dose(17, 30, on: .weekend), bedtime])
        #expect(groups.map(\.whenText) == ["17:00 at bedtime", "before dinner: Mon-Fri 18:00, Sat, Sun 17:30"])
    }

    @Test("Days of the week are said as runs where that is shorter")
    func weekdays() {
        func text(_ days: [Weekday]) -> String {
            days.reduce(into: WeekdaySet()) { $0.formUnion(WeekdaySet($1)) }.text
        }
        #expect(text(Weekday.allCases) == "every day")
        #expect(text([.monday, .tuesday, .wednesday, .thursday, .friday]) == "Mon-Fri")
        #expect(text([.saturday, .sunday]) == "Sat, Sun")
        #expect(text([.monday, .tuesday, .wednesday, .saturday, .sunday]) == "Mon-Wed, Sat, Sun")
        #expect(text([.monday, .wednesday, .friday]) == "Mon, Wed, Fri")
        #expect(text([.thursday, .friday, .saturday, .sunday]) == "Thu-Sun")
        #expect(text([]) == "")
    }
}
