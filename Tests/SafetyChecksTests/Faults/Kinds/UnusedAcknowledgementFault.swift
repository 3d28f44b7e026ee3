import DoseModel

/// A901: somebody agreed to what is not there.
struct UnusedAcknowledgementFault: Fault {
    let code = FindingCode.a901

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let patient = sound.well(on: sound.plan.steps[0].start)
        func agreed(_ codes: [FindingCode]) -> SoundPlan {
            sound.with(patient, acknowledging: codes).held([1_000], at: 0, doses: [1_000])
        }
        return [
            Break(
                what: "agreed to nothing", edge: agreed([]),
                beyond: agreed([random.pick([.c101, .s201, .w403, .r301])]),
                severity: .warning, step: nil)
        ]
    }
}
