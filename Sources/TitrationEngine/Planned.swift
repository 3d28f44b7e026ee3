package import DoseModel

/// A plan with what the planner has to say about it.
package struct Planned {
    /// The plan.
    package let plan: Plan
    /// Where the plan differs from what was asked, and what was assumed.
    package let findings: [Finding]

    /// The same with one more choice told.
    func adding(_ pick: Pick) -> Planned {
        Planned(plan: plan.adding(pick), findings: findings)
    }
}
