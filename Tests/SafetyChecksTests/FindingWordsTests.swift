import DoseModel
import SafetyChecks
import Testing

/// What findings say besides their code: the limit that was broken, which of two steps is meant, and how much to change.
struct FindingWordsTests {
    private func first(_ findings: [Finding], _ code: FindingCode) throws -> Finding {
        try #require(findings.first { $0.code == code })
    }

    private func step(_ number: Int, _ first: Int, _ end: Int, _ doses: String = "5@22:00") -> DoseStep {
        DoseStep(
            number: number, phase: .titration, start: PlanSketch.start.adding(days: first),
            end: PlanSketch.start.adding(days: end), doses: PlanSketch.step("1d \(doses)").doses)
    }

    @Test("A stop at once is judged by the way that lets small doses stop at once, wherever it stands")
    func directStop() throws {
        let never = Quietol.taper("never", directStop: nil)
        let small = Quietol.taper(
            "small", directStop: Exposure(daily: Quietol.mg("5"), days: Quietol.cited(28)))
        let plan = PlanSketch.plan(steps: [], then: .stop, soFar: PlanSketch.soFar("20@22:00", days: 90))
        let found = try first(Judging.findings(plan, by: Quietol.monograph(tapers: [never, small])), .w401)
        #expect(found.limit == "at once only up to 5 mg/day and 28 days")
        #expect(found.notes.last == "judged by: Way small")
        let bare = try first(Judging.findings(plan, by: Quietol.monograph(tapers: [never])), .w401)
        #expect(bare.limit == "not at once")
    }

    @Test("Where an hour is skipped up to midnight, the dose is moved before it")
    func lastHour() throws {
        let change = ClockChange(date: PlanSketch.date("2026-12-10"), kind: .skipped, minutes: 1_380..<1_440)
        let found = try first(Judging.findings(PlanSketch.plan("7d 5@23:30"), clockChanges: [change]), .t503)
        #expect(found.help == "move the 23:30 dose to 22:59 or earlier")
    }

    @Test("A dangerous combination is not to be without agreement, a sedating one asks for care")
    func combinations() throws {
        var patient = Judging.sound
        patient.taking = ["oxycodone", "zolpidem"]
        let found = Judging.findings(PlanSketch.plan("7d 5@22:30", then: .review), patient)
        let dangerous = try first(found, .i701)
        #expect(dangerous.limit == "not together without a prescriber's agreement")
        #expect(dangerous.help?.hasPrefix("ask the prescriber who knows of both") == true)
        let sedating = try #require(found.first { $0.code == .i702 && $0.severity == .warning })
        #expect(sedating.limit == "together with care")
        #expect(sedating.help == "ask a pharmacist or prescriber what to watch for")
    }

    @Test("Low blood pressure names the value that is low, the upper one where both are")
    func bloodPressure() throws {
        func note(_ systolic: Int, _ diastolic: Int) throws -> String {
            var patient = Judging.sound
            patient.bloodPressure = BloodPressure(systolic: systolic, diastolic: diastolic)
            let found = try first(
                Judging.findings(PlanSketch.plan("7d 5@22:30", then: .review), patient), .i705)
            return try #require(found.notes.first)
        }
        #expect(try note(99, 60).hasPrefix("low: the upper value is below 100 mmHg"))
        #expect(try note(100, 59).hasPrefix("low: the lower value is below 60 mmHg"))
        #expect(try note(99, 59).hasPrefix("low: the upper value is below 100 mmHg"))
    }

    @Test("As many steps in between as the sharper of two caps asks for")
    func cutsInBetween() throws {
        func help(_ doses: String, from soFar: String, by monograph: Monograph = Baclofen.inDrops) throws -> String {
            let plan = PlanSketch.plan("7d \(doses)", soFar: PlanSketch.soFar(soFar, days: 60))
            return try #require(try first(Judging.findings(plan, by: monograph), .w403).help)
        }
        // 45 mg less a day at 15 a day, 15 mg less a dose at 10 a dose.
        #expect(
            try help("5@08:00 5@14:00 5@20:00", from: "20@08:00 20@14:00 20@20:00")
                .hasPrefix("add 2 steps in between, each cut at most 15 mg/day and 10 mg a dose and 3 days"))
        // 30 mg less a day at 15 a day, 30 mg less a dose at 10 a dose.
        #expect(try help("10@22:00", from: "40@22:00").hasPrefix("add 2 steps in between"))
        #expect(try help("0.5@08:00 0.5@22:00", from: "10@08:00 10@22:00").hasPrefix("add 1 step in between"))
        let share = Quietol.taper(
            limits: [CutLimit(above: .zero, perDose: nil, perDay: nil, percent: Quietol.cited(Ratio(25)))])
        #expect(
            try help("20@22:00", from: "30@22:00", by: Quietol.monograph(tapers: [share]))
                .hasPrefix("add steps in between, each cut at most 25 % of what is taken"))
    }

    @Test("Of two steps that end on one day the earlier one is named, for what overlaps and for what is missing")
    func sameEnd() throws {
        let gap = Judging.findings(PlanSketch.plan(of: [step(1, 0, 7), step(2, 3, 7), step(3, 9, 14)]))
        #expect(try first(gap, .g802).related.map(\.step) == [1])
        let overlap = Judging.findings(PlanSketch.plan(of: [step(1, 0, 7), step(2, 3, 7), step(3, 5, 14)]))
        let last = try #require(overlap.last { $0.code == .g801 })
        #expect(last.step == 3)
        #expect(last.message.hasPrefix("step 3 and step 1 overlap for 2 days"))
    }

    @Test("Of two steps whose last doses fall together, the earlier one is the dose before")
    func sameLastDose() throws {
        let steps = [step(1, 0, 7), step(2, 3, 7), step(3, 7, 14, "5@01:00")]
        let found = try first(Judging.findings(PlanSketch.plan(of: steps)), .t502)
        #expect(found.step == 3)
        #expect(found.related.map(\.step) == [1])
    }
}
