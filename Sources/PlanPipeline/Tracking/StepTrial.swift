import DoseModel

/// Tries revisions on a plan before anybody is told of them.
struct StepTrial {
    let pipeline: Pipeline
    let outcome: Outcome
    /// The first day a revision holds for.
    let date: CivilDate
    let today: CivilDate
    /// Why, for the plan's history.
    let why: String

    /// A step with what becomes of the plan, or why that is not possible.
    func tried(
        _ words: String, _ verb: [NextStep.Flag], basis: Basis? = nil, citation: String? = nil
    ) -> (step: NextStep, next: Outcome?) {
        let flags = verb + [NextStep.Flag("from", date.text), NextStep.Flag("why", why)]
        func step(becomes: String? = nil, refusal: String? = nil) -> NextStep {
            NextStep(
                words: words, basis: basis, citation: citation, flags: flags, becomes: becomes, refusal: refusal)
        }
        do throws(InputError) {
            let next = try pipeline.revised(outcome, flags: flags.map { ($0.key, $0.value) }, today: today)
            guard next.isDeliverable else {
                let blocking = next.findings.filter(\.blocks).map { "\($0.message) [\($0.code.rawValue)]" }
                return (step(refusal: blocking.joined(separator: "; ")), nil)
            }
            return (step(becomes: becomes(next)), next)
        } catch {
            return (step(refusal: error.message + (error.expected.map { "; possible: \($0)" } ?? "")), nil)
        }
    }

    private func becomes(_ next: Outcome) -> String {
        let words = next.plan.change?.words ?? "the plan as it is"
        guard let end = next.plan.steps.map(\.end).max() else { return words }
        let last = end.adding(days: -1).readableText
        return words + "; " + (next.plan.ending == .stop ? "last day \(last)" : "planned until \(last)")
    }
}
