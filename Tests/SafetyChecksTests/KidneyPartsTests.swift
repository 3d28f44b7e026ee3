import DoseModel
import SafetyChecks
import Testing

/// Kidney bands that limit how often, and drugs for which the kidneys do not matter.
struct KidneyPartsTests {
    private func codes(_ renal: RenalRules, _ doses: String, soFar: SoFar? = nil, egfr: Double? = 50) -> [String] {
        Judging.codes(
            PlanSketch.plan("7d \(doses)", soFar: soFar), Judging.patient(egfr: egfr),
            by: Quietol.monograph(renal: renal))
    }

    private let twice = Quietol.cited(2)

    @Test("Two doses a day pass, three do not; where a band only advises, a warning")
    func dosesPerDay() {
        let renal = Quietol.renal(gate: .none, dosesPerDay: twice)
        #expect(codes(renal, "5@08:00 5@20:00") == [])
        #expect(codes(renal, "5@08:00 5@14:00 5@20:00") == ["R301@1"])
        #expect(codes(renal, "5@08:00[135] 5@14:00[246] 5@20:00[17]") == [], "never more than two on one day")
        #expect(
            codes(Quietol.renal(gate: .advisory, dosesPerDay: twice), "5@08:00 5@14:00 5@20:00") == ["w:R301@1"])
        let unverified = Quietol.renal(dosesPerDay: Quietol.cited(2, .unverified))
        #expect(codes(unverified, "5@08:00 5@14:00 5@20:00") == ["w:R301@1"])
        let soFar = PlanSketch.soFar("10@08:00 10@14:00 10@20:00", days: 90)
        #expect(codes(renal, "5@08:00 5@14:00 5@20:00", soFar: soFar) == ["w:R301@1"], "on the way down")
    }

    @Test("Where no band changes anything nobody asks after the kidneys")
    func notAdjusted() {
        #expect(codes(Quietol.renal(), "5@08:00", egfr: nil) == [])
        #expect(codes(Quietol.renal(), "5@08:00", egfr: 8) == [])
        #expect(codes(Quietol.renal(dosesPerDay: twice), "5@08:00", egfr: nil) == ["R303"])
        let old = Judging.patient(egfr: 50, measured: "2020-01-01")
        let plan = PlanSketch.plan("7d 5@08:00")
        #expect(Judging.codes(plan, old, by: Quietol.monograph()) == [])
        #expect(Judging.codes(plan, old, by: Quietol.monograph(renal: Quietol.renal(dosesPerDay: twice))) == ["R304@1"])
        let dated = Judging.patient(egfr: 50, measured: nil)
        #expect(Judging.codes(plan, dated, by: Quietol.monograph()) == [])
    }

    @Test("Where the kidneys choose a variant they matter")
    func variantByKidney() {
        let variant = ProtocolVariant(
            name: "dialysis", condition: .init(taking: [], notTaking: [], kidneyBands: ["dialysis"]),
            citation: "made up", basis: .published, ladders: nil, usualTarget: nil, step: nil)
        let monograph = Quietol.monograph(
            protocols: [Quietol.titration(ladders: [[Quietol.rung("5@22:00")]], variants: [variant])])
        #expect(Judging.codes(PlanSketch.plan("7d 5@08:00"), Judging.patient(egfr: nil), by: monograph) == ["R303"])
    }
}
