import DoseModel
import SafetyChecks

/// Short forms for "what does the checker say of this plan".
enum Judging {
    /// An adult with sound kidneys, measured five weeks before the plans start.
    static let sound = patient(egfr: 95)

    static func patient(egfr: Double?, age: Int? = 42, measured: String? = "2026-11-02") -> Patient {
        Patient(
            age: age, sex: .female, kidney: egfr.map { .egfr($0, text: "\($0)") },
            measured: measured.map(PlanSketch.date))
    }

    static func findings(
        _ plan: Plan, _ patient: Patient = sound, in circumstances: Circumstances = Circumstances(),
        by monograph: Monograph = Baclofen.monograph, clockChanges: [ClockChange] = [], clock: PlanClock? = nil,
        also: [Finding] = []
    ) -> [Finding] {
        var circumstances = circumstances
        circumstances.patient = patient
        return Checker(monograph: monograph).check(
            plan, in: circumstances, clockChanges: clockChanges, clock: clock, also: also)
    }

    /// What was found as `C101@2` (an error at step 2), `R302` (of the whole plan), `w:` before warnings, `n:` before
    /// notes, and `+` behind what is acknowledged.
    static func codes(
        _ plan: Plan, _ patient: Patient = sound, in circumstances: Circumstances = Circumstances(),
        by monograph: Monograph = Baclofen.monograph, clockChanges: [ClockChange] = [], clock: PlanClock? = nil
    ) -> [String] {
        codes(
            of: findings(
                plan, patient, in: circumstances, by: monograph, clockChanges: clockChanges, clock: clock))
    }

    static func codes(of findings: [Finding]) -> [String] {
        findings.map { finding in
            let severity =
                switch finding.severity {
                case .error: ""
                case .warning: "w:"
                case .note: "n:"
                }
            let place = finding.step.map { "@\($0)" } ?? ""
            return severity + finding.code.rawValue + place + (finding.acknowledgement == nil ? "" : "+")
        }
    }
}

extension PlanSketch {
    static func date(_ text: String) -> CivilDate {
        let parts = text.split(separator: "-").map { Int($0)! }
        return CivilDate(year: parts[0], month: parts[1], day: parts[2])!
    }
}
