import DoseModel

/// S201 within a round: the days of a round differ by one microgram more than a day may rise.
struct SwingFault: Fault {
    let code = FindingCode.s201

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let person = sound.with(sound.well(on: sound.plan.steps[0].start))
        let limits = person.limits
        let rules = limits.monograph.protocols.map { $0.step ?? sound.monograph.step }
        let isNamed = person.plan.protocolName.map { limits.monograph.titrationProtocol(named: $0) != nil } ?? false
        guard isNamed || rules.allSatisfy({ $0 == rules[0] }) else { return [] }
        let low: Int64 = 1_137
        guard let cap = NaiveSteps.mostPerDay(limits.monograph.step, from: low) else { return [] }
        let rise = cap.value.micrograms
        guard low + rise + 1 <= min(limits.lowestCeiling(.day) ?? .max, limits.lowestCeiling(.dose) ?? .max) else {
            return []
        }
        func alternating(_ more: Int64) -> SoundPlan {
            let minute = limits.times[0]
            let doses = [
                NaiveLimits.dose(low, at: minute), NaiveLimits.dose(low + rise + more, at: minute, cycleDay: 1),
            ]
            let before = doses.map {
                AskedRegimen.SlotDose(slot: $0.slot, anchor: .at, cycleDay: $0.cycleDay, amount: $0.amount)
            }
            let start = person.plan.steps[0].start
            let step = DoseStep(
                number: 1, phase: .maintenance, start: start, end: start.adding(days: 14), everyDays: 2, doses: doses)
            return person.with(
                steps: [step], ending: .continue,
                soFar: .some(SoFar(regimen: AskedRegimen(.slots(before), everyDays: 2), days: 400)), dispensed: [])
        }
        return [
            Break(
                what: "days that differ by \(rise) + 1 mcg", edge: alternating(0), beyond: alternating(1),
                severity: NaiveLimits.severity(cap), step: 1)
        ]
    }
}
