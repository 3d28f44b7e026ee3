import DoseModel

/// S204: one day more without the drug than one may go on after.
struct RestartFault: Fault {
    let code = FindingCode.s204

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let person = sound.with(sound.well(on: sound.plan.steps[0].start))
        let limits = person.limits
        guard let restart = limits.monograph.restart else { return [] }
        // More than any rung one may begin on.
        let starts = limits.monograph.protocols.flatMap(\.ladders).compactMap { $0.first?.regimen.largestDose }
        let amount = (starts.max() ?? .zero).micrograms * 2 + 1
        func goneWithout(_ days: Int) -> SoundPlan {
            person.built([([amount], 30)], soFar: limits.soFar([amount], days: 400, missed: days))
        }
        return [
            Break(
                what: "\(restart.value) + 1 days without", edge: goneWithout(restart.value),
                beyond: goneWithout(restart.value + 1), severity: NaiveLimits.severity(restart), step: 1)
        ]
    }
}
