import DoseModel

/// R303: the kidney value is taken away.
struct UnknownKidneyFault: Fault {
    let code = FindingCode.r303

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let rules = sound.monograph.renal
        guard rules.isAdjusted else { return [] }
        return [rules.unknownFromAge.value - 1, rules.unknownFromAge.value].map { age in
            var patient = sound.well(on: sound.plan.steps[0].start)
            patient.age = age
            let edge = sound.with(patient).started
            patient.kidney = nil
            return Break(
                what: "nothing known at \(age)", edge: edge, beyond: sound.with(patient).started,
                severity: NaiveLimits.severity(rules.unknownFromAge), step: nil,
                // Of age alone nothing is said where kidneys and age together are.
                replacing: ["I707."])
        }
    }
}
