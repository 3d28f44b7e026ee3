import DoseModel

/// What follows from the person before any step is planned: the variant of the protocol, the time before meals.
struct PersonalPicks {
    let monograph: Monograph
    let request: PlanRequest
    let titration: TitrationProtocol?
    let tools: Tools

    /// What was picked.
    var picks: [Pick] { [variant, lead].compactMap(\.self) }

    private var variant: Pick? {
        guard let titration, !titration.variants.isEmpty else { return nil }
        let names = titration.variants.map(\.name)
        return Pick(
            what: "variant", value: titration.variant ?? "the protocol itself",
            range: (["the protocol itself"] + names).joined(separator: ", "), why: reason(titration),
            citation: titration.citation)
    }

    private func reason(_ titration: TitrationProtocol) -> String {
        let patient = request.circumstances.patient
        guard let chosen = titration.variants.first(where: { $0.name == titration.variant }) else {
            let unknown = titration.dependsOnMedicines && patient.taking == nil
            return unknown ? "other medicines were not stated" : "no variant's condition holds"
        }
        var reasons: [String] = []
        let wanted = chosen.condition.taking
        let taken = request.circumstances.medicines.map(monograph.terminology.medicines.named)
            .filter { $0.isAmong(wanted) }.map { $0.text(amongst: wanted) }
        if !taken.isEmpty { reasons.append("taking \(taken.joined(separator: ", "))") }
        if !chosen.condition.notTaking.isEmpty {
            let names = chosen.condition.notTaking.joined(separator: ", ")
            reasons.append(patient.taking == nil ? "\(names) not stated, taken as none" : "not taking \(names)")
        }
        if !chosen.condition.kidneyBands.isEmpty { reasons.append(tools.limits.kidneyText) }
        return reasons.isEmpty ? "it holds for everybody" : reasons.joined(separator: "; ")
    }

    private var lead: Pick? {
        guard let rule = monograph.timing.lead, tools.choice.anchor == .beforeMeal else { return nil }
        let minutes = request.lead ?? rule.usual.value
        return Pick(
            what: "minutes before problem times", value: "\(minutes) minutes",
            range: "\(rule.window.value.lowerBound)-\(rule.window.value.upperBound) minutes",
            why: request.lead == nil ? "the usual one, as none was asked for" : "asked for",
            citation: rule.window.citation)
    }
}
