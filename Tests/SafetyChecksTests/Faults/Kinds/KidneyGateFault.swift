import DoseModel

/// R302 and R306: a kidney value just below the lower end of a band, into one that asks for an agreement.
struct KidneyGateFault: Fault {
    let code: FindingCode

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let bands = sound.monograph.renal.bands
        var result: [Break] = []
        for (better, worse) in zip(bands, bands.dropFirst()) {
            guard let from = better.from, KidneyGateFault.gates(of: worse, isOlder: false) == [code],
                KidneyGateFault.gates(of: better, isOlder: false) != [code]
            else { continue }
            func person(_ value: Double) -> SoundPlan {
                var patient = sound.well(on: sound.plan.steps[0].start)
                patient.kidney = .egfr(value, text: "seeded")
                let codes = KidneyGateFault.gates(of: better, isOlder: false)
                return sound.with(patient, acknowledging: codes).started
            }
            let given = KidneyGateFault.gates(of: better, isOlder: false).map { SoundPlan.key($0, .error, nil) + "+" }
            var beyond = person(Double(from).nextDown)
            // What the better band asks for is not asked any more; its agreement would be of no use.
            beyond.circumstances.acknowledgements = []
            result.append(
                Break(
                    what: "just below \(from)", edge: person(Double(from)), beyond: beyond,
                    severity: NaiveLimits.severity(worse.gate), step: nil, replacing: Set(given)))
        }
        return result
    }

    /// What a prescriber must agree to in a band.
    static func gates(of band: RenalBand, isOlder: Bool) -> [FindingCode] {
        let gate: [FindingCode] =
            switch band.gate.value {
            case .none, .advisory: []
            case .acknowledge: [.r306]
            case .refuse: [.r302]
            }
        return gate + (isOlder ? [.r305] : [])
    }
}

extension SoundPlan {
    /// The same days with a single small dose from nothing, which no band forbids.
    var started: SoundPlan {
        let smallest = (monograph.renal.bands + [monograph.renal.dialysis])
            .flatMap { [$0.startDaily, $0.perDose, $0.daily.ceiling] }.compactMap { $0?.value.micrograms }.min()
        let start = limits.monograph.step.startPerDose.value.micrograms
        let amount = min(smallest ?? 1_000, start, 1_000)
        return built([([amount], 1), ([amount], 27)], soFar: nil)
    }
}
