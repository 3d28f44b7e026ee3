import DoseModel
package import TextReports

/// The safety rules that apply to one person and one plan: all that apply, and no other. What they say comes from the
/// monograph and from what the check found of the person.
package enum SafetyRules {
    /// The rules, in the order of the topics.
    package static func rules(for part: JointPart, words: SheetWords) -> [SafetyRule] {
        let counsel = part.monograph.counsel
        let kinds = Set(part.plan.milestones.map(\.kind))
        var rules: [SafetyRule] = []
        if let driving = counsel.driving { rules.append(SafetyRule(.driving, driving)) }
        if kinds.contains(.firstDose) { rules.append(SafetyRule(.start, counsel.firstDose)) }
        if kinds.contains(.doseIncrease) { rules.append(SafetyRule(.increase, counsel.increase)) }
        if !mayStopAtOnce(part) { rules.append(SafetyRule(.taper, counsel.taper)) }
        if let advice = counsel.bloodPressure, measuresPressure(part) {
            rules.append(SafetyRule(.bloodPressure, advice))
        }
        rules += kidneys(part)
        rules += person(part)
        rules += unstated(part, words)
        return rules.filter { !$0.text.isEmpty }
    }

    /// Whether the drug may be stopped at once from all that the plan and the time before it amount to.
    private static func mayStopAtOnce(_ part: JointPart) -> Bool {
        guard let exposure = part.monograph.taper.directStop, let first = part.plan.steps.map(\.start).min(),
            let end = part.plan.steps.map(\.end).max(), !part.plan.steps.contains(where: { $0.phase == .taper })
        else { return false }
        let highest = part.plan.steps.map(\.dailyTotal).max() ?? .zero
        // What was taken before the plan is not weighed here: whoever took it already is not told that stopping is easy.
        return part.plan.soFar == nil && exposure.covers(daily: highest, days: first.days(until: end))
    }

    /// Blood pressure is measured where the plan has a day for it, and by whoever runs low or is taken to.
    private static func measuresPressure(_ part: JointPart) -> Bool {
        if part.plan.milestones.contains(where: { $0.kind == .bloodPressure }) { return true }
        let patient = part.circumstances.patient
        if let rule = part.monograph.person.bloodPressure, let pressure = patient.bloodPressure,
            pressure.systolic < rule.systolic.value || pressure.diastolic < rule.diastolic.value
        {
            return true
        }
        return patient.conditions.contains { word in
            part.monograph.condition(named: word).map { pressureConditions.contains($0.id) } ?? false
        }
    }

    private static let pressureConditions = [BloodPressureRule.condition, "lightheaded-on-standing"]

    private static func kidneys(_ part: JointPart) -> [SafetyRule] {
        let patient = part.circumstances.patient
        let function = RenalFunction(of: patient)
        let rules = part.monograph.renal
        guard rules.isAdjusted else { return [] }
        let band = rules.band(for: function, age: patient.age)
        if case .unknown = function {
            return [SafetyRule(.kidneyUnknown, band.advice, band.gate.citation, band.gate.basis)]
        }
        guard band.gate.value != .none else { return [] }
        return [SafetyRule(.kidney, band.advice, band.gate.citation, band.gate.basis)]
    }

    /// Whether a finding stands among the rules.
    static func says(_ finding: Finding) -> Bool { topics.contains { $0.codes.contains(finding.code) } }

    private static let topics: [(topic: SafetyRule.Topic, codes: [FindingCode])] = [
        (.alcohol, [.i703]), (.medicines, [.i701, .i702]), (.pregnancy, [.i704]), (.conditions, [.i705, .i706]),
        (.age, [.i707, .r305]),
    ]

    /// What was found of the person: the check has matched medicines, conditions and age with the monograph.
    private static func person(_ part: JointPart) -> [SafetyRule] {
        topics.flatMap { topic, codes in
            part.findings.filter { codes.contains($0.code) }.map {
                SafetyRule(topic, SafetyRules.sentence($0), $0.citation ?? "", $0.basis)
            }
        }
    }

    /// Whoever did not say what else is taken is told what does not go together.
    private static func unstated(_ part: JointPart, _ words: SheetWords) -> [SafetyRule] {
        let patient = part.circumstances.patient
        let graver = part.monograph.interactions.filter { $0.level.value != .caution }
        func rule(_ topic: SafetyRule.Topic, _ interactions: [Interaction]) -> SafetyRule? {
            guard !interactions.isEmpty else { return nil }
            let classes = part.monograph.terminology.medicines.classes
            let names = interactions.flatMap(\.with).map { word in
                classes.first { $0.id == word }?.one ?? word
            }.joined(separator: ", ")
            let sources = interactions.map(\.level.citation)
            let distinct = sources.enumerated().filter { sources.firstIndex(of: $0.element) == $0.offset }
            return SafetyRule(
                topic, words("safety-ask-first", ["names": names]), distinct.map(\.element).joined(separator: "; "),
                interactions.map(\.level.basis).max { order($0) < order($1) })
        }
        var rules: [SafetyRule] = []
        let isSaid = patient.alcohol != nil || part.findings.contains { $0.code == .i703 }
        if !isSaid, let alcohol = graver.first(where: { $0.with.contains("alcohol") }) {
            rules.append(
                SafetyRule(.alcohol, SafetyRules.sentence(alcohol.effect), alcohol.level.citation, alcohol.level.basis))
        }
        if patient.taking == nil, let others = rule(.medicinesUnknown, graver.filter { !$0.with.contains("alcohol") }) {
            rules.append(others)
        }
        return rules
    }

    /// The weakest ground last.
    private static func order(_ basis: Basis) -> Int { Basis.allCases.firstIndex(of: basis) ?? 0 }

    private static func sentence(_ finding: Finding) -> String {
        // What helps where nobody agreed is no longer to be done once somebody did.
        let help = finding.acknowledgement == nil ? finding.help : nil
        return sentence(finding.message) + (help.map { " " + sentence($0) } ?? "")
    }

    /// A clause as a sentence.
    private static func sentence(_ clause: String) -> String {
        guard let first = clause.first else { return "" }
        let text = first.uppercased() + clause.dropFirst()
        return text.last == "." ? text : text + "."
    }
}
