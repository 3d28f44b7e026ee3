import DoseModel

/// R301: above what this person's kidney function allows a dose or a day, or more doses a day than it allows; where a
/// band only advises, a warning.
struct RenalCeiling: SafetyRule {
    var codes: [FindingCode] { [.r301] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        for step in check.steps {
            let kidney = check.kidney(on: step.step.start)
            let band = kidney.band
            let total = step.level.dayTotal
            if let ceiling = kidney.dailyCeiling, total > ceiling.value {
                addDay(total, .error, "ceiling", over: ceiling, in: step, check, &findings)
            } else if let caution = kidney.dailyCaution, caution.warns(total) {
                addDay(
                    total, .warning, caution.includesThreshold ? "from" : "above", over: caution.threshold, in: step,
                    check, &findings)
            }
            let largest = step.level.amounts.first ?? .zero
            if let ceiling = band.perDose, largest > ceiling.value {
                addDose(largest, .error, over: ceiling, in: step, check, &findings)
            } else if let caution = band.perDoseCaution, largest > caution.value {
                addDose(largest, .warning, over: caution, in: step, check, &findings)
            }
            if let most = band.dosesPerDay, step.level.amounts.count > most.value {
                addCount(over: most, in: step, check, &findings)
            }
        }
    }

    private func addDay(
        _ total: Dose, _ severity: Severity, _ kind: String, over limit: Cited<Dose>, in step: StepFacts,
        _ check: CheckContext, _ findings: inout FindingList
    ) {
        let age =
            check.kidney(on: step.step.start).isOlder
            ? check.circumstances.patient.age.map { " at age \($0)" } ?? "" : ""
        let message =
            switch kind {
            case "ceiling":
                "a total of \(total.perDayText) is above the ceiling of \(limit.value.perDayText) for this kidney function"
                    + age
            case "from": "this kidney function calls for caution from \(limit.value.perDayText): \(total.perDayText)"
            default: "this kidney function calls for caution above \(limit.value.perDayText): \(total.perDayText)"
            }
        let isBelow = kind == "from"
        let help =
            isBelow
            ? "lower the day's total below \(limit.value.text)"
            : LoweredDose(in: check).help(dayAtMost: limit.value, in: step)
        findings.add(
            .r301, lowered(severity, check, step), message, at: step, on: step.peakDate, actual: total.perDayText,
            limit: (isBelow ? "below " : "") + limit.value.perDayText, by: limit, help: help,
            notes: notes(check, step))
    }

    private func addDose(
        _ largest: Dose, _ severity: Severity, over limit: Cited<Dose>, in step: StepFacts, _ check: CheckContext,
        _ findings: inout FindingList
    ) {
        let doses = step.takenDoses { $0.amount > limit.value }
        let names = DoseWording.list(doses.map(DoseWording.name))
        let message =
            severity == .error
            ? "a single dose of \(largest.text) is above the ceiling of \(limit.value.text) a dose for this kidney function"
            : "this kidney function calls for caution above \(limit.value.text) a dose: \(largest.text)"
        findings.add(
            .r301, lowered(severity, check, step), "\(message): \(names)", at: step,
            on: doses.map(step.firstDate).min(), actual: largest.text, limit: limit.value.text, by: limit,
            help: LoweredDose(in: check).help(eachAtMost: limit.value), notes: notes(check, step),
            span: doses.first?.span)
    }

    private func addCount(
        over most: Cited<Int>, in step: StepFacts, _ check: CheckContext, _ findings: inout FindingList
    ) {
        let count = step.level.amounts.count
        let severity: Severity = check.kidney(on: step.step.start).band.gate.value == .advisory ? .warning : .error
        findings.add(
            .r301, lowered(severity, check, step),
            "\(count) doses a day are more than the \(most.value) a day for this kidney function", at: step,
            on: step.step.start, actual: "\(count) doses a day", limit: "\(most.value) a day", by: most,
            help: "take at most \(most.value) \(most.value == 1 ? "dose" : "doses") a day",
            notes: notes(check, step))
    }

    private func lowered(_ severity: Severity, _ check: CheckContext, _ step: StepFacts) -> Severity {
        check.isOnTheWayDown(step) ? min(severity, .warning) : severity
    }

    private func notes(_ check: CheckContext, _ step: StepFacts) -> [String] {
        let text = check.kidney(on: step.step.start).text
        return check.isOnTheWayDown(step) ? [text, OnTheWayDown.note] : [text]
    }
}
