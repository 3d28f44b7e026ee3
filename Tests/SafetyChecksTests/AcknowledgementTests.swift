import DoseModel
import SafetyChecks
import Testing

/// What a prescriber agreed to, and A901 for what that agreement did not meet.
struct AcknowledgementTests {
    private let tooHigh = PlanSketch.plan(
        "7d 5@22:00", "7d 30@22:00", "7d 35@22:00", soFar: PlanSketch.soFar("5@22:00", days: 28))

    private func codes(_ plan: Plan, _ agreed: [(FindingCode, Int?)]) -> [String] {
        Judging.codes(plan, in: circumstances(agreed))
    }

    private func circumstances(_ agreed: [(FindingCode, Int?)]) -> Circumstances {
        Circumstances(
            acknowledgements: agreed.map { Acknowledgement(code: $0.0, step: $0.1, by: "Dr A. Rao", reason: "seen") })
    }

    @Test("For the whole plan every finding of the code is covered, for a step only that step's")
    func scope() {
        #expect(codes(tooHigh, []) == ["C101@2", "S201@2", "C101@3"])
        #expect(codes(tooHigh, [(.c101, nil)]) == ["C101@2+", "S201@2", "C101@3+"])
        #expect(codes(tooHigh, [(.c101, 3)]) == ["C101@2", "S201@2", "C101@3+"])
        #expect(codes(tooHigh, [(.c101, 2), (.s201, 2)]) == ["C101@2+", "S201@2+", "C101@3"])
        #expect(codes(tooHigh, [(.c101, 1)]) == ["w:A901", "C101@2", "S201@2", "C101@3"])
    }

    @Test("An agreement for a step does not reach a finding of the whole plan")
    func stepAndPlan() {
        let plan = PlanSketch.plan("7d 5@22:00")
        func codes(_ agreed: [(FindingCode, Int?)]) -> [String] {
            Judging.codes(plan, Judging.patient(egfr: 25), in: circumstances(agreed))
        }
        #expect(codes([(.r302, nil)]) == ["R302+"])
        #expect(codes([(.r302, 1)]) == ["w:A901", "R302"])
    }

    @Test("An agreement that nothing was found for is warned about, with its own place")
    func unused() throws {
        let span = SourceSpan(file: "plan.yaml", line: 9, column: 5, length: 4)
        let agreed = Acknowledgement(code: .r302, by: "Dr A. Rao", reason: "seen", span: span)
        let found = Judging.findings(
            PlanSketch.plan("7d 5@22:00"), in: Circumstances(acknowledgements: [agreed]))
        #expect(Judging.codes(of: found) == ["w:A901"])
        #expect(found[0].span == span)
        #expect(found[0].message == "nothing was found that the acknowledgement of R302 by Dr A. Rao speaks of")
    }

    @Test("Arithmetic, overlaps and a moment that is taken twice cannot be agreed to")
    func forbidden() {
        let wrong = PlanSketch.plan(
            of: [PlanSketch.step("7d 5@08:00 5@08:00 7.5@22:00"), PlanSketch.step("7d 5@08:00 5@14:00")])
        let codes = Judging.codes(
            wrong, in: circumstances([(.p601, nil), (.t504, nil), (.g801, nil), (.a901, nil)]))
        #expect(codes.filter { $0 == "w:A903" }.count == 4)
        #expect(!codes.contains { $0.hasSuffix("+") })
        #expect(codes.contains("P601@1") && codes.contains("T504@1") && codes.contains("G801@2"))
    }

    @Test("Warnings may be agreed to; notes need no agreement and take none")
    func severities() {
        let warned = PlanSketch.plan("7d 5@22:00", then: .unstated)
        #expect(codes(warned, [(.w405, nil)]) == ["w:W405@1+"])
        let off = PlanSketch.plan("7d 5@22:00", then: .continue, soFar: PlanSketch.soFar("5@22:00", days: 28))
        #expect(
            Judging.codes(off, Judging.patient(egfr: 25), in: circumstances([(.r302, nil)])) == ["n:R302"],
            "agreeing to a note is no fault")
    }

    @Test("Findings of the planner are open to agreement too, and stand in order with the others")
    func others() {
        let planned = Finding(.r301, .warning, "the target was lowered", step: 2)
        let found = Judging.findings(
            PlanSketch.plan("7d 5@22:00", then: .unstated), in: circumstances([(.r301, nil)]), also: [planned])
        #expect(Judging.codes(of: found) == ["w:W405@1", "w:R301@2+"])
    }

    @Test("The verdict: proceed without errors, confirm where all are agreed to, else refuse")
    func verdict() {
        func verdict(_ agreed: [(FindingCode, Int?)]) -> Verdict {
            Verdict(Judging.findings(tooHigh, in: circumstances(agreed)))
        }
        #expect(verdict([]) == .refuse)
        #expect(verdict([(.c101, nil)]) == .refuse)
        #expect(verdict([(.c101, nil), (.s201, nil)]) == .confirm)
        #expect(Verdict(Judging.findings(PlanSketch.plan("7d 5@22:00", then: .unstated))) == .proceed)
    }
}
