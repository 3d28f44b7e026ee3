import DoseModel

/// Stop now: off the drug by the taper that the exposure so far asks for.
struct StopVerb {
    let revision: RevisionTools

    func rest() throws(InputError) -> RestOfPlan {
        let current = try revision.current()
        let way = WayLower(revision: revision)
        var rest = RestOfPlan(past: revision.standing.past, ending: .stop, words: "stop")
        let (rule, _) = try revision.taper()
        let wait = try way.wait(from: current, by: rule)
        let off = try way.off(from: current, after: wait.pieces.map(\.days).reduce(0, +))
        rest.pieces = wait.pieces + off.pieces
        rest.picks = off.picks
        rest.findings = wait.findings
        if off.pieces.isEmpty {
            rest.words = "stop at once: so little for so short a time needs no taper (\(rule.citation))"
        }
        guard !(rest.past.isEmpty && rest.pieces.isEmpty) else {
            throw revision.refusal("nothing of the plan was taken", possible: "not to begin it")
        }
        return rest
    }
}
