package import DoseModel

extension LimitRow {
    /// The limits of one protocol: how long its target is kept, how it is judged, and its own rule for steps.
    package static func titration(_ titration: TitrationProtocol) -> [LimitRow] {
        let stay = [
            row("at the target", titration.stay) { days($0) },
            row("at the target, usually", titration.usualStay) { DoseWording.days($0) },
        ]
        let trial = titration.trial.map { rule in
            [
                row("scored after", rule.scoreAfter) { DoseWording.days($0) },
                row("kept where so much of the baseline is won", rule.benefit) { "\($0) % or more" },
                row("asked again whether it is worth it, every", rule.reassess) { "\(range($0)) months" },
            ]
        }
        return stay + (trial ?? []) + (titration.step.map { steps($0) } ?? [])
    }
}
