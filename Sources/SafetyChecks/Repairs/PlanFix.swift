package import DoseModel

/// A plan after repairs were made one after the other, until no error was left that one could be found for.
package struct PlanFix: Sendable {
    /// One repair that was made.
    package struct Change: Sendable {
        /// What it cleared.
        package let finding: Finding
        /// What was changed.
        package let repair: Repair
        /// The plan before it.
        package let before: Plan
        /// The plan after it.
        package let after: Plan
    }

    /// The plan as it is now.
    package let plan: Plan
    /// What was changed, in order.
    package let changes: [Change]
    /// The errors that stand, acknowledged ones aside; none where the plan is in order.
    package let left: [Finding]
    /// Which step of the plan at the beginning each step is, or stands before; counted from 0.
    package let origins: [Int]
    /// Which step of the plan at the beginning each step is; `nil` for one that was put in.
    package let identities: [Int?]
}

extension RepairSearch {
    /// Repairs a plan. Agreements to single steps go on speaking of the same steps, whatever their numbers become.
    ///
    /// Every repair that is made takes at least one error away and brings none, so there are never more of them than
    /// there were errors at the beginning.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - others: what a reader found; nothing in a plan clears that.
    package mutating func fix(_ plan: Plan, also others: [Finding] = []) -> PlanFix {
        var changes: [PlanFix.Change] = []
        var current = plan
        var origins = Array(plan.steps.indices)
        var identities = plan.steps.indices.map(Optional.some)
        let agreed = circumstances.acknowledgements
        defer { circumstances.acknowledgements = agreed }
        var findings = errors(of: plan, also: others)
        for _ in findings.indices {
            guard let change = firstRepair(of: current, among: findings) else { break }
            changes.append(change)
            current = change.after
            origins = change.repair.edits.reduce(origins) { $1.origins(after: $0) }
            identities = change.repair.edits.reduce(identities) { $1.identities(after: $0) }
            circumstances.acknowledgements = agreed.compactMap { $0.renumbered(by: identities, of: plan) }
            findings = errors(of: current, also: others)
        }
        return PlanFix(
            plan: current, changes: changes, left: findings.filter(\.blocks), origins: origins, identities: identities)
    }

    private func errors(of plan: Plan, also others: [Finding]) -> [Finding] {
        check(plan, also: others).filter { $0.severity == .error }
    }

    private mutating func firstRepair(of plan: Plan, among findings: [Finding]) -> PlanFix.Change? {
        for finding in findings where finding.blocks {
            guard let repair = repair(of: finding, in: plan), let after = repair.applied(to: plan) else { continue }
            return PlanFix.Change(finding: finding, repair: repair, before: plan, after: after)
        }
        return nil
    }
}
