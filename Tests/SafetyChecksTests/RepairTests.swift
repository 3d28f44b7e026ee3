import DoseModel
import SafetyChecks
import Testing

/// Which change is told, in words with numbers and units, and what the plan is after it.
struct RepairTests {
    private func repairs(
        _ plan: Plan, in circumstances: Circumstances = Circumstances(), by monograph: Monograph = Baclofen.monograph
    ) -> [String] {
        var circumstances = circumstances
        circumstances.patient = Judging.sound
        let findings = Checker(monograph: monograph).check(plan, in: circumstances)
        var search = RepairSearch(monograph: monograph, circumstances: circumstances)
        return search.adding(to: findings, of: plan).compactMap { finding in
            finding.repair.map { "\(finding.code.rawValue): \($0.text)" }
        }
    }

    @Test("A dose above a ceiling is lowered to the largest one the tablets make")
    func ceiling() {
        let plan = PlanSketch.plan("7d 25@22:00", soFar: PlanSketch.soFar("20@22:00", days: 28))
        #expect(repairs(plan) == ["C101: lower the 22:00 dose of step 1 from 25 mg to 20 mg"])
        let day = PlanSketch.plan(
            "7d 20@02:00 20@07:00 20@12:00 20@17:00 5@22:00",
            soFar: PlanSketch.soFar("20@02:00 20@07:00 20@12:00 20@17:00", days: 28))
        #expect(
            repairs(day).contains("C102: lower the 02:00, 07:00, 12:00 and 17:00 doses of step 1 from 20 mg to 15 mg"))
    }

    @Test("Too large a step up gets steps in between, with doses and days")
    func stepUp() {
        let plan = PlanSketch.plan("7d 5@22:00", "7d 20@22:00")
        #expect(
            repairs(plan) == [
                "S201: insert after step 1: 10 mg at 22:00 for 3 days, then 15 mg at 22:00 for 3 days"
            ])
        let start = PlanSketch.plan("7d 10@08:00 10@14:00 10@20:00")
        #expect(repairs(start).allSatisfy { $0.hasPrefix("S203: insert before step 1: 5 mg ") })
        #expect(!repairs(start).isEmpty)
    }

    @Test("Too early a change gets the days that are missing")
    func pace() {
        let plan = PlanSketch.plan("2d 5@22:00", "7d 10@22:00")
        #expect(repairs(plan) == ["S202: lengthen step 1 to 3 days (2 now)"])
    }

    @Test("A stop from the full dose gets lower steps before it, as a published way has them")
    func stop() {
        let plan = PlanSketch.plan("7d 20@22:00", then: .stop, soFar: PlanSketch.soFar("20@22:00", days: 60))
        let told = repairs(plan)
        #expect(told.count == 1)
        #expect(told[0].hasPrefix("W401: insert after step 1: 10 mg at 22:00 for "))
    }

    @Test("Doses too close are moved, doses given twice left out, what cannot be made replaced")
    func dosesOfADay() {
        #expect(repairs(PlanSketch.plan("7d 5@08:00 5@11:00")) == ["T502: move the 11:00 dose of step 1 to 12:00"])
        #expect(
            repairs(PlanSketch.plan("7d 5@08:00 5@08:00")) == [
                "T504: leave out the second 5 mg at 08:00 of step 1"
            ])
        let odd = PlanSketch.plan("7d 7@22:00", soFar: PlanSketch.soFar("10@22:00", days: 60))
        #expect(repairs(odd) == ["P601: lower the 22:00 dose of step 1 from 7 mg to 5 mg"])
    }

    @Test("Tablets and totals that are wrong are corrected, not the dose")
    func tablets() {
        let wrong = [Dosage(product: "10 mg tablet", count: Ratio(1))]
        var step = PlanSketch.step("7d 5@22:00")
        step = DoseStep(
            number: 1, phase: .titration, start: step.start, end: step.end,
            doses: [PlanSketch.dose("5@22:00", take: wrong)], statedTotal: Dose(milligrams: 15))
        #expect(
            repairs(PlanSketch.plan(of: [step]), in: Circumstances(products: ["10 mg tablet"])) == [
                "P602: take 1/2 x 10 mg tablet for 22:00 in step 1", "P604: write a total of 5 mg in step 1",
            ])
    }

    @Test("Gaps are closed and overlaps laid end to end")
    func dates() {
        let first = PlanSketch.step("7d 5@22:00")
        let late = PlanSketch.step("7d 5@22:00", number: 2, from: first.end.adding(days: 2))
        #expect(
            repairs(PlanSketch.plan(of: [first, late])) == [
                "G802: lengthen step 1 to 9 days (7 now), up to Tue 15 Dec 2026"
            ])
        let early = PlanSketch.step("7d 5@22:00", number: 2, from: first.end.adding(days: -2))
        #expect(
            repairs(PlanSketch.plan(of: [first, early])) == [
                "G801: begin step 2 2 days later, on Mon 14 Dec 2026, and all after it"
            ])
    }

    @Test("A fill that is too small is made larger by exactly what is missing")
    func fill() {
        let step = PlanSketch.step("7d 5@22:00")
        let plan = PlanSketch.plan(of: [step]).with(
            fills: [Fill(date: step.start, product: "5 mg tablet", count: Ratio(5))])
        #expect(
            repairs(plan) == ["Q901: hand over 7 x 5 mg tablet on Mon 7 Dec 2026 instead of 5"])
    }

    @Test("What lies in the person has no repair, and the help stays what a person can do")
    func person() {
        let plan = PlanSketch.plan("7d 5@22:00")
        let circumstances = Circumstances(patient: Patient(age: 42))
        let findings = Checker(monograph: Baclofen.monograph).check(plan, in: circumstances)
        var search = RepairSearch(monograph: Baclofen.monograph, circumstances: circumstances)
        let told = search.adding(to: findings, of: plan)
        #expect(told == findings)
        #expect(told.contains { $0.code == .r303 && $0.help != nil })
        #expect(search.fix(plan).left.map(\.code) == [.r303])
    }
}
