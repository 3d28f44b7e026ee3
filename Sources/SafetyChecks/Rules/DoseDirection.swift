import DoseModel

/// G803: the dose goes down and up again. Up to the target and then down is one change of direction, and fine. Where a
/// revision of the plan lies between, somebody had a reason, which the plan records.
struct DoseDirection: SafetyRule {
    var codes: [FindingCode] { [.g803] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        guard turns(of: check.changes) >= 2 else { return }
        var lastCut: LevelChange?
        for change in check.changes {
            if change.isCut { lastCut = change }
            guard change.isRise, let cut = lastCut else { continue }
            lastCut = nil
            if hasReason(cut: cut, rise: change, check) { continue }
            findings.add(
                .g803, .warning,
                "the dose goes up again to \(change.after.average.text) after it was cut to \(cut.after.average.text)",
                at: check.step(of: change), on: change.date, actual: "down and up again",
                limit: "one change of direction", help: "keep \(cut.after.average.text) instead, or say why",
                notes: cut.date.map { ["it was cut on \($0.readableText)"] } ?? [],
                related: check.places(of: check.step(of: cut), "cut to \(cut.after.average.text)"))
        }
    }

    /// Whether the plan was revised on the day of the cut, or between it and the rise.
    private func hasReason(cut: LevelChange, rise: LevelChange, _ check: CheckContext) -> Bool {
        guard let from = cut.date, let until = rise.date else { return false }
        return check.plan.changes.contains { from <= $0.from && $0.from <= until }
    }

    private func turns(of changes: [LevelChange]) -> Int {
        var (turns, wasRise) = (0, Bool?.none)
        for change in changes where change.isRise || change.isCut {
            if let wasRise, wasRise != change.isRise { turns += 1 }
            wasRise = change.isRise
        }
        return turns
    }
}
