import DoseModel

/// I705 and I706: conditions of the person that call for care, or that the drug must not be taken with. Whoever comes
/// off it is not held back; there a contraindication is a note.
struct ConditionCare: PersonRule {
    var codes: [FindingCode] { [.i705, .i706] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let patient = check.circumstances.patient
        guard check.concernsPerson else { return }
        var seen: [String] = []
        for word in patient.conditions {
            guard let condition = check.monograph.condition(named: word), !seen.contains(condition.id) else { continue }
            seen.append(condition.id)
            judge(
                condition.id, titled: condition.title, check, actual: word,
                at: check.place(of: word, under: "conditions"), into: &findings)
        }
        guard let pressure = patient.bloodPressure, let rule = check.monograph.person.bloodPressure,
            !seen.contains(BloodPressureRule.condition)
        else { return }
        let isLow = pressure.systolic < rule.systolic.value || pressure.diastolic < rule.diastolic.value
        guard isLow else { return }
        let limit = pressure.systolic < rule.systolic.value ? rule.systolic : rule.diastolic
        let name = pressure.systolic < rule.systolic.value ? "upper" : "lower"
        judge(
            BloodPressureRule.condition, titled: "blood pressure \(pressure.text) mmHg", check,
            actual: "\(pressure.text) mmHg", at: patient.places["blood-pressure"],
            notes: ["low: the \(name) value is below \(limit.value) mmHg (\(limit.basis.rawValue): \(limit.citation))"],
            into: &findings)
    }

    private func judge(
        _ id: String, titled title: String, _ check: CheckContext, actual: String, at span: SourceSpan?,
        notes: [String] = [], into findings: inout FindingList
    ) {
        for rule in check.monograph.person.conditions where rule.of.contains(id) {
            let holds = rule.jurisdictions.isEmpty || rule.jurisdictions.contains(check.jurisdiction)
            guard holds else {
                let places = DoseWording.list(rule.jurisdictions)
                findings.add(
                    .i705, .note, "\(title): \(rule.effect)", actual: actual,
                    limit: "\(rule.level.value.rawValue) in \(places)", by: rule.level,
                    help: "ask a pharmacist or prescriber", notes: notes + ["this plan is for \(check.jurisdiction)"],
                    span: span)
                continue
            }
            switch rule.level.value {
            case .contraindicated:
                findings.add(
                    .i706, check.isLeaving ? .note : .error, "\(title): \(rule.effect)", actual: actual,
                    limit: "not to be taken", by: rule.level,
                    help: check.isLeaving
                        ? "come off as planned, with a prescriber who knows of it"
                        : "do not start; ask the prescriber for something else", notes: notes, span: span)
            case .care:
                findings.add(
                    .i705, .warning, "\(title): \(rule.effect)", actual: actual, limit: "with care", by: rule.level,
                    help: "tell the prescriber of it before the first dose", notes: notes, span: span)
            case .known:
                findings.add(
                    .i705, .note, "\(title): \(rule.effect)", actual: actual, limit: "to be known", by: rule.level,
                    help: "mention it to the prescriber", notes: notes, span: span)
            }
        }
    }
}
