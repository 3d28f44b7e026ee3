import DoseModel

/// W405: the plan does not say what follows.
struct UnstatedEndingFault: Fault {
    let code = FindingCode.w405

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let held = sound.with(sound.well(on: sound.plan.steps[0].start)).held([1_000], at: 0, doses: [1_000])
        return [
            Break(
                what: "nothing said", edge: held.with(ending: .review), beyond: held.with(ending: .unstated),
                severity: .warning, step: held.plan.steps.count)
        ]
    }
}
