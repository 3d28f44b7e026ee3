import DoseModel

/// R302, R305 and R306: what a prescriber must agree to before anyone with this kidney function starts or increases.
/// Coming off is not gated; there the same words are notes.
struct RenalGate: PersonRule {
    var codes: [FindingCode] { [.r302, .r305, .r306] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        for era in check.kidneyEras { judge(era, check, &findings) }
    }

    private func judge(_ era: KidneyEra, _ check: CheckContext, _ findings: inout FindingList) {
        let (kidney, band) = (era.kidney, era.kidney.band)
        // Of a band that is only assumed, `UnknownKidney` speaks.
        guard !kidney.isUnknown, check.concernsPerson else { return }
        let severity: Severity = era.isComingOff ? .note : .error
        switch band.gate.value {
        case .none, .advisory: break
        case .acknowledge:
            findings.add(
                .r306, severity, "starting or increasing \(kidney.bandText) needs a prescriber's agreement",
                actual: RenalGate.actual(kidney), limit: "a recorded agreement", by: band.gate,
                help: help(.r306, era), notes: notes(era))
        case .refuse:
            findings.add(
                .r302, severity, "the drug is to be avoided \(kidney.bandText)",
                actual: RenalGate.actual(kidney), limit: "avoid, unless closely monitored", by: band.gate,
                help: help(.r302, era), notes: notes(era))
        }
        if kidney.isOlder, let rule = band.ageRule, let age = check.circumstances.patient.age {
            findings.add(
                .r305, severity,
                "the drug is to be avoided at age \(age) \(kidney.bandText)",
                actual: "age \(age), \(RenalGate.actual(kidney))", limit: "avoid from age \(rule.fromAge.value)",
                by: rule.fromAge, help: help(.r305, era), notes: notes(era))
        }
    }

    private static func actual(_ kidney: KidneyFacts) -> String {
        switch kidney.function {
        case .measured(let measured): "\(measured.governing.text) \(measured.governing.unit)"
        case .dialysis: "on dialysis"
        case .unknown: "unknown"
        }
    }

    private func help(_ code: FindingCode, _ era: KidneyEra) -> String {
        era.isComingOff
            ? "come off as planned; do not go up again"
            : "do not start or increase, or have a prescriber acknowledge \(code.rawValue) with a reason"
    }

    private func notes(_ era: KidneyEra) -> [String] {
        let clearance = "the drug leaves the body slowly with this kidney function: come off all the same, and watch"
        return [era.kidney.text, era.kidney.band.advice] + (era.isComingOff ? [clearance] : [])
    }
}
