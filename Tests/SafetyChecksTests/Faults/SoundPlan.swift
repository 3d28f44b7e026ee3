import DoseModel
import SafetyChecks

/// A plan with all it is judged in. Called sound where nothing forbids it; faults are seeded into such plans.
struct SoundPlan: Sendable {
    /// The drug, with drops at hand that make every microgram, so that a limit can be passed by exactly one.
    let monograph: Monograph
    var plan: Plan
    var circumstances: Circumstances
    var clockChanges: [ClockChange] = []

    /// What the checker says.
    var findings: [Finding] {
        Checker(monograph: monograph).check(plan, in: circumstances, clockChanges: clockChanges)
    }

    /// What was found, each kind once: `C101!@2` an error at step 2, `R302.` a note of the whole plan, `?` for warnings,
    /// `+` behind what is acknowledged.
    static func keys(of findings: [Finding]) -> Set<String> {
        Set(
            findings.map { finding in
                key(finding.code, finding.severity, finding.step) + (finding.acknowledgement == nil ? "" : "+")
            })
    }

    static func key(_ code: FindingCode, _ severity: Severity, _ step: Int?) -> String {
        let mark =
            switch severity {
            case .error: "!"
            case .warning: "?"
            case .note: "."
            }
        return code.rawValue + mark + (step.map { "@\($0)" } ?? "")
    }

    /// The limits that hold for it.
    var limits: NaiveLimits { NaiveLimits(self) }

    /// The same plan changed.
    func with(
        steps: [DoseStep]? = nil, ending: Ending? = nil, soFar: SoFar?? = nil, dispensed: [SupplyLine]? = nil
    ) -> SoundPlan {
        var copy = self
        copy.plan = Plan(
            identity: plan.identity, drug: plan.drug, protocolName: plan.protocolName, timeZone: plan.timeZone,
            monograph: plan.monograph, soFar: soFar ?? plan.soFar, steps: steps ?? plan.steps,
            ending: ending ?? plan.ending, dispensed: dispensed ?? plan.dispensed)
        return copy
    }

    /// The same for another person, of whom nothing is known but this.
    func with(_ patient: Patient, acknowledging codes: [FindingCode] = []) -> SoundPlan {
        var copy = self
        copy.circumstances = Circumstances(
            patient: patient, jurisdiction: circumstances.jurisdiction,
            acknowledgements: codes.map { Acknowledgement(code: $0, by: "Dr Fault", reason: "seeded") })
        return copy
    }

    /// Somebody whose kidneys set no limit, measured the day before a date, taking what the person takes.
    func well(on date: CivilDate) -> Patient {
        Patient(
            age: 45, sex: .female, kidney: .egfr(100, text: "100"), measured: date.adding(days: -1),
            taking: circumstances.patient.taking)
    }
}

extension DoseStep {
    /// The same step changed.
    func with(
        start: CivilDate? = nil, end: CivilDate? = nil, everyDays: Int? = nil, doses: [ScheduledDose]? = nil,
        statedTotal: Dose? = nil
    ) -> DoseStep {
        DoseStep(
            number: number, phase: phase, start: start ?? self.start, end: end ?? self.end,
            everyDays: everyDays ?? self.everyDays, doses: doses ?? self.doses,
            statedTotal: statedTotal ?? self.statedTotal)
    }

    /// The same step so many days later.
    func moved(by days: Int) -> DoseStep { with(start: start.adding(days: days), end: end.adding(days: days)) }
}
