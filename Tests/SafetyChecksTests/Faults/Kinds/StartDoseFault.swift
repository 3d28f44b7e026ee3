import DoseModel

/// S203: the first dose, the first day, or how often the first doses come, is one unit too much.
struct StartDoseFault: Fault {
    let code = FindingCode.s203

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let person = sound.with(sound.well(on: sound.plan.steps[0].start))
        let (limits, rule) = (person.limits, person.limits.monograph.step)
        // A plan that names no protocol may begin as any of them does.
        guard person.plan.protocolName.map({ limits.monograph.titrationProtocol(named: $0) != nil }) ?? false else {
            return []
        }
        var result: [Break] = []
        func start(_ amounts: [Int64]) -> SoundPlan { person.built([(amounts, 3), (amounts, 4)], soFar: nil) }
        let (dose, day) = (rule.startPerDose.value.micrograms, rule.startPerDay.value.micrograms)
        let isSeldom = rule.startEveryDays != nil
        // Above a ceiling as well it would be two limits.
        let most = [limits.lowestCeiling(.day), limits.lowestCeiling(.dose)].compactMap(\.self).min() ?? .max
        if !isSeldom, day < most {
            let severity = dose < day ? NaiveLimits.severity(rule.startPerDose) : both(rule)
            result.append(
                Break(what: "dose", edge: start([dose]), beyond: start([dose + 1]), severity: severity, step: 1))
            if let base = limits.spread(day, each: dose - 1, atLeast: 2) {
                let more = base.dropLast() + [base.last! + 1]
                result.append(
                    Break(
                        what: "day", edge: start(base), beyond: start(Array(more)),
                        severity: NaiveLimits.severity(rule.startPerDay), step: 1))
            }
        }
        if let every = rule.startEveryDays {
            func often(_ days: Int) -> SoundPlan {
                var seldom = person.built([([dose], 14)], soFar: nil)
                seldom = seldom.with(steps: seldom.plan.steps.map { $0.with(everyDays: days) })
                return seldom
            }
            result.append(
                Break(
                    what: "rhythm", edge: often(every.value), beyond: often(every.value - 1),
                    severity: NaiveLimits.severity(every), step: 1))
        }
        return result + bands(sound, rule)
    }

    private func both(_ rule: StepRule) -> Severity {
        [NaiveLimits.severity(rule.startPerDose), NaiveLimits.severity(rule.startPerDay)].max()!
    }

    /// What the kidneys allow on the first day.
    private func bands(_ sound: SoundPlan, _ rule: StepRule) -> [Break] {
        sound.monograph.renal.bands.compactMap { band in
            guard let limit = band.startDaily, limit.value < rule.startPerDay.value, let from = band.from else {
                return nil
            }
            var patient = sound.well(on: sound.plan.steps[0].start)
            patient.kidney = .egfr(Double(from), text: "seeded")
            let person = sound.with(patient, acknowledging: KidneyGateFault.gates(of: band, isOlder: false))
            let most = min(rule.startPerDose.value, band.perDose?.value ?? rule.startPerDose.value)
            guard let base = person.limits.spread(limit.value.micrograms - 1, each: most.micrograms - 2, atLeast: 2),
                base.count <= band.dosesPerDay?.value ?? .max
            else { return nil }
            func start(_ more: Int64) -> SoundPlan {
                person.built([([base[0] + more] + base.dropFirst(), 14)], soFar: nil)
            }
            var severity = NaiveLimits.severity(limit)
            if band.gate.value == .advisory { severity = .warning }
            // What is above the day's ceiling as well is another fault.
            guard band.daily.ceiling.map({ limit.value < $0.value }) ?? true else { return nil }
            return Break(
                what: "first day of \(band.name)", edge: start(1), beyond: start(2), severity: severity, step: 1)
        }
    }
}
