import DoseModel

/// R304: the kidney value is too old to start or increase on.
struct KidneyValueAge: SafetyRule {
    var codes: [FindingCode] { [.r304] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        guard check.isKidneyOfInterest else { return }
        for era in check.kidneyEras { judge(era, check, &findings) }
    }

    private func judge(_ era: KidneyEra, _ check: CheckContext, _ findings: inout FindingList) {
        guard case .measured = era.kidney.function, !era.isComingOff else { return }
        guard let first = era.changes.first(where: \.isStepUp), let start = first.date else { return }
        let months = check.monograph.renal.maximumAgeMonths
        let limit = "at most \(months.value) months old"
        guard let measured = era.patient.measured else {
            findings.add(
                .r304, .note, "the day kidney function was measured is not stated", actual: "no date", limit: limit,
                by: months, help: "state `measured:` with the date", notes: [era.kidney.text])
            return
        }
        if measured > max(check.plan.identity.written, start) {
            findings.add(
                .r304, .warning, "kidney function was measured on a day to come, \(measured.readableText)",
                on: measured, actual: measured.text, limit: limit, by: months, help: "correct the date",
                notes: [era.kidney.text])
        }
        let last = measured.adding(months: months.value)
        let change = era.changes.first { change in
            guard change.isStepUp, let date = change.date else { return false }
            return last < date
        }
        guard let change, let date = change.date else { return }
        findings.add(
            .r304, .error,
            "the kidney value of \(measured.readableText) is more than \(months.value) months old when the dose goes up",
            at: check.step(of: change), on: date, actual: "\(DoseWording.days(measured.days(until: date))) old",
            limit: limit, by: months, help: "measure creatinine again before \(date.readableText)",
            notes: [era.kidney.text])
    }
}
