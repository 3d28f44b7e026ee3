import DoseModel

/// A901 and A903 to A906: an agreement that is of no use, forbidden, for no step, unsigned, or given twice, beside none.
struct AgreementFault: Fault {
    let code: FindingCode

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let patient = sound.well(on: sound.plan.steps[0].start)
        let held = sound.with(patient).held([1_000], at: 0, doses: [1_000])
        // Something to agree to: a plan that does not say how it ends.
        let open = held.with(ending: .unstated)
        let last = held.plan.steps.count
        func agreed(_ codes: FindingCode..., step: Int? = nil, by: String = "Dr Fault") -> SoundPlan {
            var copy = open
            copy.circumstances.acknowledgements = codes.map {
                Acknowledgement(code: $0, step: step, by: by, reason: "seeded")
            }
            return copy
        }
        let (edge, beyond): (SoundPlan, SoundPlan)
        switch code {
        case .a901: (edge, beyond) = (agreed(.w405), agreed(.w405, random.pick([.c101, .s201, .w403])))
        case .a903: (edge, beyond) = (agreed(.w405), agreed(.w405, random.pick([.p601, .g801, .t504])))
        case .a904: (edge, beyond) = (agreed(.w405, step: last), agreed(.w405, step: last + 1))
        case .a905: (edge, beyond) = (agreed(.w405), agreed(.w405, by: " "))
        default: (edge, beyond) = (agreed(.w405), agreed(.w405, .w405))
        }
        // Without the agreement what it was about is open again.
        let isLost = code == .a904 || code == .a905
        let open405 = SoundPlan.key(.w405, .warning, last)
        return [
            Break(
                what: "an agreement", edge: edge, beyond: beyond, severity: .warning, step: nil,
                replacing: isLost ? [open405 + "+"] : [], besides: isLost ? [open405] : [])
        ]
    }
}
