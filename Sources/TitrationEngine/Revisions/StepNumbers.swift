import DoseModel

/// Lets acknowledgements of single steps follow their steps into the next revision.
struct StepNumbers {
    let before: [DoseStep]
    let after: [DoseStep]

    /// The circumstances with the steps as they are numbered now, and what is to be said of those whose step is gone.
    func moved(_ circumstances: Circumstances) -> (circumstances: Circumstances, findings: [Finding]) {
        var result = circumstances
        var findings: [Finding] = []
        result.acknowledgements = circumstances.acknowledgements.compactMap { own in
            guard let number = own.step, let step = before.first(where: { $0.number == number }) else { return own }
            guard let now = after.first(where: { $0.key == step.key }) else {
                findings.append(
                    Finding(
                        .a901, .note,
                        "\(own.by) acknowledged \(own.code.rawValue) for step \(number), which this revision takes away",
                        help: "acknowledge it anew where it still stands"))
                return nil
            }
            return Acknowledgement(code: own.code, step: now.number, by: own.by, reason: own.reason, span: own.span)
        }
        return (result, findings)
    }
}
