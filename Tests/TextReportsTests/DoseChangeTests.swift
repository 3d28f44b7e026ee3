import DoseModel
import Testing
import TextReports

@Suite("Change against the step before")
struct DoseChangeTests {
    private func step(_ doses: [ScheduledDose], everyDays: Int = 1) -> DoseStep {
        DoseStep(
            number: 1, phase: .titration, start: PlanFixture.date(2026, 12, 7), end: PlanFixture.date(2026, 12, 14),
            everyDays: everyDays, doses: doses)
    }

    private let bedtime5 = PlanFixture.dose(.bedtime, .at, 22, 30, 5)
    private let bedtime10 = PlanFixture.dose(.bedtime, .at, 22, 30, 10)
    private let breakfast5 = PlanFixture.dose(.breakfast, .at, 7, 30, 5)
    private let breakfast10 = PlanFixture.dose(.breakfast, .at, 7, 30, 10)

    @Test("The day's totals decide between up and down; equal totals are told apart by times and amounts")
    func kinds() {
        let cases: [([ScheduledDose], [ScheduledDose], String, String)] = [
            ([bedtime5], [bedtime10], "+5 mg", "up 5 mg"),
            ([bedtime10, breakfast5], [bedtime5], "-10 mg", "down 10 mg"),
            ([bedtime5, breakfast5], [bedtime10], "same total, new times", "same total, new times"),
            ([bedtime5, breakfast10], [bedtime10, breakfast5], "same total, new split", "same total, new split"),
            ([bedtime5, breakfast5], [breakfast5, bedtime5], "no change", "no change"),
        ]
        for (before, after, text, words) in cases {
            let change = DoseChange(of: step(after), after: step(before), soFar: nil)
            #expect(change.text == text)
            #expect(change.words == words)
        }
    }

    @Test("The first step is compared with what was taken so far")
    func first() {
        func change(_ regimen: AskedRegimen?) -> String {
            DoseChange(of: step([bedtime5]), after: nil, soFar: regimen.map { SoFar(regimen: $0, days: 28) }).text
        }
        let at = AskedRegimen.SlotDose(slot: .bedtime, anchor: .at, amount: Dose(milligrams: 10))
        #expect(change(nil) == "start")
        #expect(change(AskedRegimen(.slots([at]))) == "-5 mg")
        #expect(change(AskedRegimen(.timesDaily(3, Dose(milligrams: 10)))) == "-25 mg")
        #expect(change(AskedRegimen(.timesDaily(1, Dose(milligrams: 5)))) == "same total")
        #expect(change(AskedRegimen(.problemTimes(Dose(milligrams: 5)))) == "not known")
        #expect(change(AskedRegimen(.timesDaily(1, Dose(milligrams: 5)), everyDays: 2)) == "same total, now every day")
    }

    @Test("What was taken so far does not matter from the second step on")
    func second() {
        let soFar = SoFar(regimen: AskedRegimen(.timesDaily(3, Dose(milligrams: 10))), days: 28)
        #expect(DoseChange(of: step([bedtime10]), after: step([bedtime5]), soFar: soFar).text == "+5 mg")
    }

    @Test("A new rhythm is said where the dates do not say it already")
    func rhythm() {
        func change(_ before: Int, _ after: Int, _ doses: [ScheduledDose]) -> String {
            DoseChange(of: step(doses, everyDays: after), after: step([bedtime10], everyDays: before), soFar: nil).text
        }
        #expect(change(1, 2, [bedtime10]) == "now every other day")
        #expect(change(1, 2, [bedtime5]) == "-5 mg")
        #expect(change(2, 1, [bedtime5]) == "-5 mg, now every day")
        #expect(change(2, 3, [bedtime10]) == "now every 3 days")
    }
}
