import DoseModel
import SafetyChecks
import Testing

/// R301: ceilings and cautions of every band, on both bases, at the edge and one microgram above.
struct RenalCeilingTests {
    private static let agreed = Acknowledgement(code: .c103, by: "Dr A. Rao", reason: "weekly review")

    /// What R301 says of a plan that goes on with these doses; other codes aside.
    private func r301(_ doses: [Int64], egfr: Double?, age: Int, agreed: Bool = false, dialysis: Bool = false)
        -> [String]
    {
        let times = (0..<24).map { PlanSketch.time("\($0):00") }
        let scheduled = doses.enumerated().map { index, amount in
            ScheduledDose(
                slot: .clock(times[index]), anchor: .at, time: times[index], amount: Dose(micrograms: amount), take: nil
            )
        }
        let step = DoseStep(
            number: 1, phase: .maintenance, start: PlanSketch.start, end: PlanSketch.start.adding(days: 7),
            doses: scheduled)
        var patient = Judging.patient(egfr: egfr, age: age)
        if dialysis { patient.kidney = .dialysis("hemodialysis") }
        let circumstances = Circumstances(acknowledgements: agreed ? [RenalCeilingTests.agreed] : [])
        return Judging.findings(
            PlanSketch.plan(of: [step]), patient, in: circumstances, by: Baclofen.inDrops
        ).filter { $0.code == .r301 }.map { "\($0.severity) \($0.limit ?? "")" }
    }

    private struct Case {
        var egfr: Double?
        var age = 42
        var agreed = false
        var dialysis = false
        /// The largest daily total in µg that R301 says nothing of, and what it says one microgram above.
        var day: (Int64, [String])
        /// The same for a single dose; `nil` where the band has no limit of its own.
        var dose: (Int64, [String])?
    }

    @Test("Every band, on both bases, from both sides of every edge")
    func bands() {
        let all: [Case] = [
            Case(egfr: 95, day: (500_000, []), dose: nil),
            Case(egfr: 90, day: (500_000, []), dose: nil),
            Case(egfr: 89.999, day: (40_000, ["warning 40 mg/day"]), dose: (10_000, ["warning 10 mg"])),
            Case(egfr: 60, day: (40_000, ["warning 40 mg/day"]), dose: (10_000, ["warning 10 mg"])),
            Case(egfr: 60, agreed: true, day: (50_000, ["warning 50 mg/day"]), dose: (10_000, ["warning 10 mg"])),
            Case(egfr: 59.999, day: (19_999, ["warning below 20 mg/day"]), dose: (10_000, ["error 10 mg"])),
            Case(egfr: 45, agreed: true, day: (19_999, ["warning below 20 mg/day"]), dose: (10_000, ["error 10 mg"])),
            Case(egfr: 59.6, age: 64, day: (19_999, ["warning below 20 mg/day"]), dose: (10_000, ["error 10 mg"])),
            Case(egfr: 59.6, age: 65, day: (15_000, ["error 15 mg/day"]), dose: (10_000, ["error 10 mg"])),
            Case(
                egfr: 59.6, age: 65, agreed: true, day: (15_000, ["error 15 mg/day"]), dose: (10_000, ["error 10 mg"])),
            Case(egfr: 44.999, day: (15_000, ["error 15 mg/day"]), dose: (5_000, ["error 5 mg"])),
            Case(egfr: 30, agreed: true, day: (15_000, ["error 15 mg/day"]), dose: (5_000, ["error 5 mg"])),
            Case(egfr: 30, age: 80, day: (15_000, ["error 15 mg/day"]), dose: (5_000, ["error 5 mg"])),
            Case(egfr: 29.999, day: (5_000, ["error 5 mg/day"]), dose: (5_000, ["error 5 mg", "error 5 mg/day"])),
            Case(egfr: 15, agreed: true, day: (5_000, ["error 5 mg/day"])),
            Case(egfr: 14.999, day: (5_000, ["error 5 mg/day"])),
            Case(egfr: 0, day: (5_000, ["error 5 mg/day"])),
            Case(
                dialysis: true, day: (2_500, ["error 2.5 mg/day"]), dose: (2_500, ["error 2.5 mg", "error 2.5 mg/day"])),
            Case(age: 64, day: (40_000, ["warning 40 mg/day"]), dose: (10_000, ["warning 10 mg"])),
            Case(age: 65, day: (15_000, ["error 15 mg/day"]), dose: (10_000, ["error 10 mg"])),
        ]
        for item in all {
            // Many small doses make the total, so that no single one is above a ceiling for one dose.
            func spread(_ total: Int64) -> [Int64] {
                let count: Int64 = min(20, total)
                return (0..<count).map { total / count + ($0 < total % count ? 1 : 0) }
            }
            func judge(_ doses: [Int64]) -> [String] {
                r301(doses, egfr: item.egfr, age: item.age, agreed: item.agreed, dialysis: item.dialysis)
            }
            let name = "eGFR \(item.egfr.map { "\($0)" } ?? "unknown"), age \(item.age), agreed \(item.agreed)"
            if item.egfr ?? 0 < 90 {
                #expect(judge(spread(item.day.0)) == [], "\(name): at the limit")
                #expect(judge(spread(item.day.0 + 1)) == item.day.1, "\(name): above the limit")
            }
            if let dose = item.dose {
                #expect(judge([dose.0]) == [], "\(name): single dose at the limit")
                #expect(judge([dose.0 + 1]) == dose.1, "\(name): single dose above the limit")
            }
        }
        #expect(r301([20_000, 20_000, 20_000, 20_000], egfr: 90, age: 42) == [], "no own limit from 90 on")
    }

    @Test("45 to 60: 30 mg a day is allowed with a warning, 30.001 mg is not; 40 mg once going higher is agreed")
    func halfBase() {
        let ten: [Int64] = [10_000, 10_000, 10_000]
        #expect(r301(ten, egfr: 50, age: 42) == ["warning below 20 mg/day"])
        #expect(r301(ten + [1], egfr: 50, age: 42) == ["error 30 mg/day"])
        #expect(r301(ten + [10_000], egfr: 50, age: 42, agreed: true) == ["warning below 20 mg/day"])
        #expect(r301(ten + [10_000, 1], egfr: 50, age: 42, agreed: true) == ["error 40 mg/day"])
    }

    @Test("An agreement to go above the recommended ceiling counts as used where it opened the higher base")
    func higherBaseIsUse() {
        let doses = "10@02:00 10@08:00 10@14:00 10@20:00"
        let plan = PlanSketch.plan("7d \(doses)", soFar: PlanSketch.soFar(doses, days: 60))
        let agreed = Circumstances(acknowledgements: [RenalCeilingTests.agreed])
        let patient = Judging.patient(egfr: 50)
        #expect(Judging.codes(plan, patient, in: agreed) == ["n:R306", "w:R301@1"])
        let small = PlanSketch.plan("7d 5@08:00", soFar: PlanSketch.soFar("5@08:00", days: 60))
        #expect(Judging.codes(small, patient, in: agreed) == ["w:A901", "n:R306"], "a plan that needs no higher base")
    }

    @Test("The lower of eGFR and clearance governs, and the finding says so")
    func twoEstimates() throws {
        // CKD-EPI about 72, Cockcroft-Gault about 44 for so light a person.
        let patient = Patient(
            age: 70, sex: .female, kidney: .creatinine(Creatinine(0.85, .milligramsPerDecilitre, text: "0.85 mg/dL")),
            measured: PlanSketch.date("2026-11-02"), weight: Kilograms(45, text: "45 kg"))
        let plan = PlanSketch.plan("7d 10@08:00", soFar: PlanSketch.soFar("10@08:00", days: 60))
        let found = try #require(Judging.findings(plan, patient).first { $0.code == .r301 })
        #expect(found.limit == "5 mg")
        let note = try #require(found.notes.first)
        #expect(note.contains("CKD-EPI 2021 "))
        #expect(note.contains("Cockcroft-Gault 43.7 mL/min; the lower one, Cockcroft-Gault, governs"))
        #expect(note.contains("band 30 to under 45"))
    }

    @Test("On the way down from a higher dose a ceiling warns only; staying at the old dose is an error")
    func onTheWayDown() {
        let soFar = PlanSketch.soFar("10@08:00 10@14:00 10@20:00", days: 60)
        let plan = PlanSketch.plan(
            "3d 10@08:00 10@14:00 10@20:00", "3d 5@08:00 5@14:00 5@20:00", "7d 5@20:00", then: .stop, soFar: soFar)
        #expect(
            Judging.codes(plan, Judging.patient(egfr: 25))
                == ["n:R302", "R301@1", "R301@1", "w:R301@2"])
        // Less a day, but more at once, is no way down.
        let gathered = PlanSketch.plan("7d 15@20:00", soFar: soFar)
        #expect(Judging.codes(gathered, Judging.patient(egfr: 25)) == ["n:R302", "R301@1", "R301@1"])
        let every = PlanSketch.plan("8d/2 10@04:00 10@10:00 10@16:00 10@22:00", soFar: soFar)
        #expect(Judging.codes(every, Judging.patient(egfr: 40)) == ["n:R306", "R301@1", "R301@1", "S201@1"])
    }
}
