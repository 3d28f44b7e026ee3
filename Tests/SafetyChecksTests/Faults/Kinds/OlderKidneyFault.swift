import DoseModel

/// R305: old enough for the stricter rule of a band.
struct OlderKidneyFault: Fault {
    let code = FindingCode.r305

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        sound.monograph.renal.bands.compactMap { band in
            guard let rule = band.ageRule, let from = band.from else { return nil }
            func person(_ age: Int) -> SoundPlan {
                var patient = sound.well(on: sound.plan.steps[0].start)
                patient.kidney = .egfr(Double(from), text: "seeded")
                patient.age = age
                return sound.with(patient, acknowledging: KidneyGateFault.gates(of: band, isOlder: false)).started
            }
            return Break(
                what: "aged \(rule.fromAge.value) in \(band.name)", edge: person(rule.fromAge.value - 1),
                beyond: person(rule.fromAge.value), severity: NaiveLimits.severity(rule.fromAge), step: nil)
        }
    }
}
