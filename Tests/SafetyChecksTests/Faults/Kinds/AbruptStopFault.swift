import DoseModel

/// W401: a stop without any lower step, after one day or one microgram more than the small and short exposure that lets
/// one; where none does, the lower steps left out.
struct AbruptStopFault: Fault {
    let code = FindingCode.w401

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let person = sound.with(sound.well(on: sound.plan.steps[0].start))
        var result: [Break] = []
        func stopped(_ amount: Int64, after days: Int) -> SoundPlan {
            person.built([([amount], 1)], soFar: person.limits.soFar([amount], days: days - 1), ending: .stop)
        }
        let rules = person.monograph.tapers
        for rule in rules {
            guard let exposure = rule.directStop, let daily = exposure.daily else { continue }
            let (amount, days) = (daily.value.micrograms, exposure.days.value)
            let severity = NaiveLimits.severity(exposure.days)
            result.append(
                Break(
                    what: "\(days) + 1 days", edge: stopped(amount, after: days),
                    beyond: stopped(amount, after: days + 1),
                    severity: severity, step: 1))
            result.append(
                Break(
                    what: "\(amount) + 1 mcg", edge: stopped(amount, after: days),
                    beyond: stopped(amount + 1, after: days), severity: severity, step: 1))
        }
        if rules.allSatisfy({ $0.directStop == nil }) {
            let down = NaiveTaper.down(person, from: 2_137)
            let straight = person.built(
                [down[0]], soFar: person.limits.soFar(down[0].amounts, days: 400), ending: .stop)
            result.append(
                Break(
                    what: "no lower step", edge: NaiveTaper.plan(person, down, ending: .stop), beyond: straight,
                    severity: NaiveTaper.rules(person, highest: 2_137, exposure: 400)[0].interval.basis == .unverified
                        ? .warning : .error, step: 1))
        }
        return result
    }
}
