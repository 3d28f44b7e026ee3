import DoseModel

/// A902 to A906: an agreement that is none, beside one that is or none at all.
struct AcknowledgementFault: Fault {
    let code: FindingCode

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let person = sound.with(sound.well(on: sound.plan.steps[0].start)).held([1_000], at: 0, doses: [1_000])
        let plan = person.with(ending: .unstated)
        let steps = plan.plan.steps.count
        func agreed(_ acknowledgements: [Acknowledgement]) -> SoundPlan {
            var copy = plan
            copy.circumstances.acknowledgements = acknowledgements
            return copy
        }
        let right = Acknowledgement(code: .w405, step: steps, by: "Dr Fault", reason: "seeded")
        let wrong =
            switch code {
            case .a902: Acknowledgement(unknown: "W4O5", by: "Dr Fault", reason: "seeded")
            case .a903: Acknowledgement(code: .p601, by: "Dr Fault", reason: "seeded")
            case .a904: Acknowledgement(code: .w405, step: steps + 1, by: "Dr Fault", reason: "seeded")
            case .a905: Acknowledgement(code: .w405, by: random.once(in: 2) ? "" : "Dr Fault", reason: " ")
            default: Acknowledgement(code: .w405, step: steps, by: "Dr Other", reason: "seeded too")
            }
        return [
            Break(
                what: "agreed to \(wrong.written) in vain", edge: agreed([right]), beyond: agreed([right, wrong]),
                severity: .warning, step: nil)
        ]
    }
}
