import DoseModel
import SafetyChecks
import Testing

/// R302, R303, R305 and R306: what must be agreed to before starting or increasing with reduced kidneys.
struct RenalGateTests {
    /// Small enough for every band.
    private let start = PlanSketch.plan("7d 2.5@22:00")

    private func codes(
        _ plan: Plan, egfr: Double?, age: Int? = 42, dialysis: Bool = false, agreed: [FindingCode] = []
    ) -> [String] {
        var patient = Judging.patient(egfr: egfr, age: age)
        if dialysis { patient.kidney = .dialysis("peritoneal dialysis") }
        let acknowledgements = agreed.map { Acknowledgement(code: $0, by: "Dr A. Rao", reason: "close watch") }
        return Judging.codes(
            plan, patient, in: Circumstances(acknowledgements: acknowledgements), by: Baclofen.inDrops)
    }

    @Test("Each band's gate, from both sides of every edge")
    func gates() {
        let cases: [(egfr: Double, age: Int, expected: [String])] = [
            (90, 42, []), (89.999, 42, []), (60, 42, []), (60, 90, []),
            (59.999, 42, ["R306"]), (59.999, 64, ["R306"]), (59.999, 65, ["R305", "R306"]),
            (45, 64, ["R306"]), (45, 65, ["R305", "R306"]), (44.999, 64, ["R306"]), (44.999, 65, ["R305", "R306"]),
            (30, 64, ["R306"]), (30, 65, ["R305", "R306"]), (29.999, 42, ["R302"]), (29.999, 80, ["R302"]),
            (15, 42, ["R302"]), (14.999, 42, ["R302"]), (0, 42, ["R302"]),
        ]
        for (egfr, age, expected) in cases {
            #expect(codes(start, egfr: egfr, age: age) == expected, "eGFR \(egfr), age \(age)")
        }
        #expect(codes(start, egfr: nil, dialysis: true) == ["R302"], "dialysis")
    }

    @Test("59.8382 prints as 60 and is judged below 60")
    func roundingTrap() throws {
        let patient = Patient(
            age: 68, sex: .male, kidney: .creatinine(Creatinine(1.3, .milligramsPerDecilitre, text: "1.3 mg/dL")),
            measured: PlanSketch.date("2026-11-02"))
        let found = Judging.findings(start, patient, by: Baclofen.inDrops)
        #expect(Judging.codes(of: found) == ["R305", "R306"])
        #expect(found.last?.actual == "59.8 mL/min/1.73 m²")
    }

    @Test("An unknown value is one error, R303, which speaks for the band it assumes")
    func unknown() throws {
        #expect(codes(start, egfr: nil) == ["R303"])
        #expect(codes(start, egfr: nil, age: 64) == ["R303"])
        #expect(codes(start, egfr: nil, age: 65) == ["R303"])
        #expect(codes(start, egfr: nil, age: nil) == ["R303"])
        let help = { (age: Int?) in
            Judging.findings(self.start, Judging.patient(egfr: nil, age: age), by: Baclofen.inDrops).first?.help
        }
        #expect(
            help(64) == "measure creatinine and state it with age and sex; until then the limits of the band"
                + " 60 to under 90 are assumed")
        #expect(help(65)?.contains("45 to under 60") == true)
        #expect(help(nil)?.contains("60 to under 90") == true)
    }

    @Test("Creatinine without age or sex, or of a child, is unknown, and the finding says what is missing")
    func creatinineAlone() throws {
        let value = Patient.Kidney.creatinine(Creatinine(0.9, .milligramsPerDecilitre, text: "0.9 mg/dL"))
        let people = [
            Patient(age: nil, sex: .female, kidney: value), Patient(age: 42, sex: nil, kidney: value),
            Patient(age: 17, sex: .female, kidney: value),
        ]
        for patient in people {
            // That a child is not for this program at all is said besides (I707).
            let found = Judging.findings(start, patient, by: Baclofen.inDrops).filter { $0.code != .i707 }
            #expect(Judging.codes(of: found) == ["R303"])
            #expect(found[0].help?.hasPrefix("state age and sex too") == true)
        }
        let adult = Patient(
            age: 18, sex: .female, kidney: value, measured: PlanSketch.date("2026-11-02"))
        #expect(Judging.codes(start, adult, by: Baclofen.inDrops) == [])
    }

    @Test("Coming off is not gated: the same words are notes, and an old value says nothing")
    func comingOff() {
        let soFar = PlanSketch.soFar("5@22:00", days: 60)
        let off = PlanSketch.plan("7d 2.5@22:00", then: .stop, soFar: soFar)
        #expect(codes(off, egfr: 25) == ["n:R302"])
        #expect(codes(off, egfr: nil, dialysis: true) == ["n:R302"])
        #expect(codes(off, egfr: 50) == ["n:R306"])
        #expect(codes(off, egfr: 50, age: 70) == ["n:R305", "n:R306"])
        #expect(codes(off, egfr: nil) == ["n:R303"])
        let old = Judging.patient(egfr: 95, measured: "2020-01-01")
        #expect(Judging.codes(off, old, by: Baclofen.inDrops) == [])
        let split = PlanSketch.plan("7d 2.5@08:00 2.5@22:00", soFar: soFar)
        #expect(Judging.codes(split, old, by: Baclofen.inDrops) == [], "the second dose rises, the total does not")
        // A microgram more on average than before is an increase, and gated.
        let up = PlanSketch.plan("7d 2.5@22:00", "7d 5.001@22:00", soFar: soFar)
        #expect(codes(up, egfr: 50) == ["R306"])
        // 10 mg every other day is no more than 5 mg a day.
        let same = PlanSketch.plan("8d/2 10@22:00", soFar: soFar)
        #expect(codes(same, egfr: 50) == ["n:R306"])
        #expect(codes(PlanSketch.plan("8d/2 10.001@22:00", soFar: soFar), egfr: 50).contains("R306"))
    }

    @Test("R301, R302 and R305 agreed to cover R306; R306 covers none of them")
    func coveredByOthers() {
        #expect(codes(start, egfr: 50, agreed: [.r306]) == ["R306+"])
        #expect(codes(start, egfr: 50, agreed: [.r301]) == ["R306+"])
        #expect(codes(start, egfr: 50, age: 70, agreed: [.r305]) == ["R305+", "R306+"])
        #expect(codes(start, egfr: 50, age: 70, agreed: [.r306]) == ["R305", "R306+"])
        #expect(codes(start, egfr: 25, agreed: [.r302]) == ["R302+"])
        #expect(codes(start, egfr: 25, agreed: [.r306]) == ["w:A901", "R302"])
        #expect(codes(start, egfr: nil, agreed: [.r303]) == ["R303+"])
    }

    @Test("A value measured to the day 3 months before an increase passes; a day more does not")
    func ageOfTheValue() {
        func codes(_ plan: Plan, measured: String?) -> [String] {
            Judging.codes(plan, Judging.patient(egfr: 95, measured: measured), by: Baclofen.inDrops)
        }
        #expect(codes(start, measured: "2026-09-07") == [])
        #expect(codes(start, measured: "2026-09-06") == ["R304@1"])
        let second = PlanSketch.plan("7d 2.5@22:00", "7d 5@22:00", "7d 7.5@22:00")
        #expect(codes(second, measured: "2026-09-13") == ["R304@2"], "the first increase it is too old for")
        #expect(codes(second, measured: "2026-09-14") == ["R304@3"])
        #expect(codes(second, measured: "2026-09-21") == [])
        #expect(codes(start, measured: nil) == ["n:R304"])
        #expect(codes(start, measured: "2026-12-07") == [])
        #expect(codes(start, measured: "2026-12-08") == ["w:R304"], "a day to come")
        // Written later than it begins, or before: what was measured by the later of the two days is known.
        for (written, measured, expected) in [
            ("2026-12-20", "2026-12-20", []), ("2026-12-20", "2026-12-21", ["w:R304"]),
            ("2026-11-26", "2026-12-01", []), ("2026-11-26", "2026-12-08", ["w:R304"]),
        ] {
            let plan = Plan(
                identity: PlanIdentity(id: "x", revision: 0, written: PlanSketch.date(written)), drug: "baclofen",
                protocolName: nil, timeZone: nil, monograph: start.monograph, steps: start.steps, ending: .continue)
            #expect(codes(plan, measured: measured) == expected, "written \(written), measured \(measured)")
        }
        // The last day of a shorter month: 30 November and three months are 28 February.
        let spring = PlanSketch.plan(
            of: [PlanSketch.step("7d 2.5@22:00", from: PlanSketch.date("2027-02-28"))])
        #expect(codes(spring, measured: "2026-11-30") == [])
        let later = PlanSketch.plan(of: [PlanSketch.step("7d 2.5@22:00", from: PlanSketch.date("2027-03-01"))])
        #expect(codes(later, measured: "2026-11-30") == ["R304@1"])
    }

    @Test("On dialysis no value is asked for")
    func dialysisHasNoValue() {
        var patient = Judging.patient(egfr: nil, measured: nil)
        patient.kidney = .dialysis("hemodialysis")
        #expect(Judging.codes(start, patient, by: Baclofen.inDrops) == ["R302"])
    }
}
