import DoseModel

/// A stretch of a plan in which one statement about the kidneys held. A plan that was revised for a new value has
/// several; what was taken before is judged by what was known then.
package struct KidneyEra: Sendable {
    /// The first day after it; `nil` for the last one.
    let until: CivilDate?
    /// The person as stated then.
    let patient: Patient
    /// What kidney function allowed.
    var kidney: KidneyFacts
    /// What was taken just before it; `nil` for nothing.
    let before: DoseLevel?
    /// Whether the person takes the drug already and nothing in it comes to more: leaving it, or staying, not rising.
    let isComingOff: Bool
    /// The changes in it, in the order of time.
    let changes: [LevelChange]

    /// The eras of a plan, in the order of time; at least one.
    static func all(
        in circumstances: Circumstances, under rules: RenalRules, isAboveRecommended: Bool, soFar: DoseLevel?,
        timeline: [StepFacts], changes: [LevelChange], ending: Ending
    ) -> [KidneyEra] {
        var result: [KidneyEra] = []
        var from: CivilDate?
        func add(_ patient: Patient, until: CivilDate?) {
            let steps = timeline.filter { isIn($0.step.start, from, until) }
            let earlier = from.flatMap { day in timeline.last { $0.step.start < day } }
            let before = from == nil ? soFar : earlier.map(\.level).flatMap { $0.isNone ? nil : $0 } ?? soFar
            // Who stays on it after the kidneys were found to be weaker is not leaving it.
            let mayLeave = from == nil || ending == .stop
            let own = from == nil && until == nil ? changes : changes.filter { isIn($0.date, from, until) }
            result.append(
                KidneyEra(
                    until: until, patient: patient,
                    kidney: KidneyFacts(of: patient, under: rules, isAboveRecommended: isAboveRecommended),
                    before: before,
                    isComingOff: mayLeave && (before.map { isBounded(steps, by: $0) } ?? false),
                    changes: own))
            from = until
        }
        for (index, earlier) in circumstances.earlier.enumerated() {
            let next = index + 1 < circumstances.earlier.count ? circumstances.earlier[index + 1] : nil
            let (kidney, measured) =
                next.map { ($0.kidney, $0.measured) }
                ?? (circumstances.patient.kidney, circumstances.patient.measured)
            // Only the clock times changed: the same era goes on.
            guard kidney != earlier.kidney || measured != earlier.measured else { continue }
            var patient = circumstances.patient
            (patient.kidney, patient.measured) = (earlier.kidney, earlier.measured)
            add(patient, until: earlier.until)
        }
        add(circumstances.patient, until: nil)
        return result
    }

    /// Whether no step comes to more than a level.
    private static func isBounded(_ steps: [StepFacts], by level: DoseLevel) -> Bool {
        steps.allSatisfy { $0.level.average <= level.average }
    }

    private static func isIn(_ date: CivilDate?, _ from: CivilDate?, _ until: CivilDate?) -> Bool {
        guard let date else { return until == nil }
        return (from.map { $0 <= date } ?? true) && (until.map { date < $0 } ?? true)
    }
}
