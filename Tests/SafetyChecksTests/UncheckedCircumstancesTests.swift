import DoseModel
import Testing

@testable import SafetyChecks

/// What this version cannot judge is said, never passed over.
struct UncheckedCircumstancesTests {
    private func findings(_ patient: Patient) -> [Finding] {
        let step = DoseStep(
            number: 1, phase: .trial, start: CivilDate(year: 2026, month: 12, day: 7)!,
            end: CivilDate(year: 2026, month: 12, day: 14)!,
            doses: [
                ScheduledDose(
                    slot: .bedtime, anchor: .at, time: ClockTime(hour: 22, minute: 30)!, amount: Dose(milligrams: 5),
                    take: nil)
            ])
        let plan = Plan(
            identity: PlanIdentity(id: "x", revision: 0, written: step.start), drug: "baclofen", protocolName: nil,
            timeZone: nil, monograph: MonographReference(id: "baclofen", version: ""), steps: [step], ending: .review)
        return Checker(monograph: Baclofen.monograph)
            .check(plan, in: Circumstances(patient: patient)).filter { $0.code == .i700 }
    }

    @Test("under 18 is an error, from 18 on nothing")
    func age() {
        let kidney = Patient.Kidney.egfr(95, text: "95")
        #expect(findings(Patient(age: 17, kidney: kidney)).map(\.severity) == [.error])
        #expect(findings(Patient(age: 18, kidney: kidney)).isEmpty)
    }

    @Test("medicines, conditions and a pregnancy are a warning that names them")
    func stated() {
        let finding = findings(
            Patient(age: 40, taking: ["omeprazole"], conditions: ["low-blood-pressure"], pregnancy: .pregnant))
        #expect(finding.map(\.severity) == [.warning])
        for word in ["omeprazole", "low-blood-pressure", "pregnant"] { #expect(finding[0].message.contains(word)) }
        #expect(findings(Patient(age: 40, pregnancy: Patient.Pregnancy.none)).isEmpty)
    }
}
