import DoseModel

/// S202: a step up one day too soon after the one before.
struct StepPaceFault: Fault {
    let code = FindingCode.s202

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        planned(sound) + kidneys(sound)
    }

    /// The plan as it is, with the step before a rise shortened to the edge, and cut off after the rise.
    private func planned(_ sound: SoundPlan) -> [Break] {
        let steps = sound.plan.steps
        return steps.indices.dropFirst().compactMap { place in
            let (before, after) = (steps[place - 1], steps[place])
            let isFirst = place == 1 && sound.plan.soFar == nil
            guard total(before) < total(after), isFirst || place > 1 && total(steps[place - 2]) < total(before),
                before.everyDays == 1, after.everyDays == 1 || before.everyDays == after.everyDays
            else { return nil }
            let (limit, severity) = fewestDays(sound, before, after)
            guard limit > 1, limit <= before.days else { return nil }
            func shortened(_ days: Int) -> SoundPlan {
                let cut = before.with(end: before.start.adding(days: days))
                let next = after.moved(by: before.end.days(until: cut.end))
                return sound.with(steps: steps[..<(place - 1)] + [cut, next], ending: .continue, dispensed: [])
            }
            return Break(
                what: "\(limit) - 1 days before step \(place + 1)", edge: shortened(limit),
                beyond: shortened(limit - 1), severity: severity, step: place + 1)
        }
    }

    private func total(_ step: DoseStep) -> Int64 { step.doses.map(\.amount.micrograms).reduce(0, +) }

    /// Along a ladder its own lengths, beside it the longer of ladder and rule; the kidneys may ask for more.
    private func fewestDays(_ sound: SoundPlan, _ before: DoseStep, _ after: DoseStep) -> (Int, Severity) {
        let limits = sound.limits
        let rule = limits.monograph.step
        let asked = sound.circumstances.problemTimes.count
        let titrations = limits.monograph.protocols
        var along: [(Int, Basis)] = []
        var beside: [(Int, Basis)] = []
        for titration in titrations {
            let times = asked > 0 ? asked : titration.usualProblemTimes.count
            for ladder in titration.ladders {
                for (place, rung) in ladder.enumerated() {
                    guard let days = rung.days?.lowerBound, NaiveSteps.stands(before, on: rung, times) else { continue }
                    beside.append((days, titration.basis))
                    if place + 1 < ladder.count, NaiveSteps.stands(after, on: ladder[place + 1], times) {
                        along.append((days, titration.basis))
                    }
                }
            }
        }
        var (days, basis) = (rule.interval.value.lowerBound, rule.interval.basis)
        if let own = along.min(by: { $0.0 < $1.0 }) {
            (days, basis) = own
        } else if let own = beside.min(by: { $0.0 < $1.0 }), own.0 > days {
            (days, basis) = own
        }
        if let band = limits.band.minimumDays, band.value > days { (days, basis) = (band.value, band.basis) }
        return (days, basis == .unverified ? .warning : .error)
    }

    /// Two small steps in a band that asks for more days than the rule.
    private func kidneys(_ sound: SoundPlan) -> [Break] {
        sound.monograph.renal.bands.compactMap { band in
            guard let days = band.minimumDays, let from = band.from else { return nil }
            var patient = sound.well(on: sound.plan.steps[0].start)
            patient.kidney = .egfr(Double(from), text: "seeded")
            let person = sound.with(patient, acknowledging: KidneyGateFault.gates(of: band, isOlder: false))
            guard days.value > person.limits.monograph.step.interval.value.lowerBound else { return nil }
            func after(_ days: Int) -> SoundPlan { person.built([([1_000], days), ([1_001], 5)], soFar: nil) }
            return Break(
                what: "\(days.value) - 1 days in \(band.name)", edge: after(days.value), beyond: after(days.value - 1),
                severity: NaiveLimits.severity(days), step: 2)
        }
    }
}
