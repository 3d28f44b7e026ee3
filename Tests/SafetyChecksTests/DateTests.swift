import DoseModel
import SafetyChecks
import Testing

/// G801, G802, G803 and I700: dates, directions, and what this version does not look at.
struct DateTests {
    private func step(_ first: Int, _ end: Int, _ doses: String = "5@22:00") -> DoseStep {
        let sketch = PlanSketch.step("1d \(doses)")
        return DoseStep(
            number: 1, phase: .titration, start: PlanSketch.start.adding(days: first),
            end: PlanSketch.start.adding(days: end), doses: sketch.doses)
    }

    private func codes(_ steps: DoseStep..., then ending: Ending = .continue) -> [String] {
        Judging.codes(PlanSketch.plan(of: steps, then: ending))
    }

    @Test("Steps that follow one another pass; a day of overlap or gap does not")
    func tiling() {
        #expect(codes(step(0, 7), step(7, 14)) == [])
        #expect(codes(step(0, 7), step(6, 14)) == ["G801@2"])
        #expect(codes(step(0, 7), step(8, 14)) == ["G802@2"])
        #expect(codes(step(7, 14), step(0, 7)) == [], "in any order")
        #expect(codes(step(7, 14), step(0, 8)) == ["G801@1"], "the later one is to blame, wherever it stands")
        #expect(codes(step(0, 20), step(3, 5), step(20, 22)) == ["G801@2"], "one step inside another")
        #expect(codes(step(0, 20), step(3, 5), step(21, 22)) == ["G801@2", "G802@3"])
        #expect(codes(step(0, 7), step(0, 7)) == ["G801@2"])
    }

    @Test("The messages count the days and name the dates to set")
    func messages() throws {
        let overlap = try #require(Judging.findings(PlanSketch.plan(of: [step(0, 7), step(4, 9)])).first)
        #expect(overlap.actual == "3 days in two steps")
        #expect(overlap.help == "begin step 2 on 2026-12-14, or end step 1 on 2026-12-11")
        let gap = try #require(Judging.findings(PlanSketch.plan(of: [step(0, 7), step(9, 14)])).first)
        #expect(gap.message == "no step covers the 2 days from Mon 14 Dec 2026 to Tue 15 Dec 2026")
        #expect(gap.help == "begin step 2 on 2026-12-14, or lengthen step 1 to 9 days (7 now)")
        #expect(gap.date == PlanSketch.date("2026-12-14"))
    }

    @Test("A step without days, or that ends before it begins, is an error and takes no part in the rest")
    func emptySteps() {
        #expect(codes(step(0, 7), step(7, 7), step(7, 14)) == ["G802@2"])
        #expect(codes(step(0, 7), step(7, 3), step(7, 14)) == ["G802@2"])
        #expect(codes(step(0, 7), step(7, 7, "40@22:00"), step(7, 14)) == ["C101@2", "G802@2"], "its doses are judged")
        #expect(codes() == ["G802"], "a plan without steps")
    }

    @Test("Up and down is one change of direction; up again is one too many")
    func direction() {
        #expect(codes(step(0, 7), step(7, 14, "10@22:00"), step(14, 21), then: .stop) == [])
        #expect(
            codes(step(0, 7), step(7, 14, "10@22:00"), step(14, 21), step(21, 28, "10@22:00")) == ["w:G803@4"])
        let soFar = PlanSketch.soFar("15@22:00", days: 28)
        let steps = [step(0, 7, "10@22:00"), step(7, 14, "15@22:00")]
        #expect(Judging.codes(PlanSketch.plan(of: steps, soFar: soFar)) == [], "down and up again, and staying there")
        let off = PlanSketch.plan(of: steps + [step(14, 17, "10@22:00"), step(17, 21)], then: .stop, soFar: soFar)
        #expect(Judging.codes(off) == ["w:G803@2"], "down, up, down before a stop")
        // The same total at other times is no change of direction.
        #expect(codes(step(0, 7), step(7, 14, "5@21:00"), step(14, 21)) == [])
    }

    @Test(
        "A condition and breast-feeding have findings of their own; a medicine of no consequence and none of it do not")
    func person() {
        let plan = PlanSketch.plan("7d 5@22:00")
        var patient = Judging.sound
        patient.pregnancy = Patient.Pregnancy.none
        #expect(Judging.codes(plan, patient) == [])
        patient.taking = ["omeprazole"]
        #expect(Judging.codes(plan, patient) == [])
        patient.conditions = ["low-blood-pressure"]
        patient.pregnancy = .breastFeeding
        #expect(Judging.codes(plan, patient) == ["w:I704", "w:I705"])
    }
}
